//! Words broken into lines: shaping, line breaks, both directions of writing, and fonts that stand in, all by parley.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use parley::{
    Alignment, AlignmentOptions, FontFamily, FontFeatures, FontWeight, Layout, LineHeight, OverflowWrap,
    StyleProperty,
};

use super::fonts::Fonts;
use super::glyphs::Stretch;
use super::style::{Face, Style};

/// Words with their lines.
pub(super) struct Text {
    /// The words as they are set.
    pub words: String,
    /// Their glyphs.
    pub layout: Layout<()>,
    /// How they are set.
    pub style: Style,
    /// The glyphs of each line as they are drawn, once they were and if they are worth keeping.
    pub drawn: OnceCell<Vec<Vec<Stretch>>>,
}

impl Text {
    /// Sets words in lines of at most that width; in one line, without a width. A word that is wider is broken.
    pub fn set(words: &str, style: Style, width: Option<f32>, fonts: &mut Fonts) -> Rc<Self> {
        let words = printable(words);
        // Nothing at all would leave a hole in the tags: a table's row needs all its cells.
        let words = if words.is_empty() { " ".to_owned() } else { words.into_owned() };
        let mut layout = shape(&words, style, fonts);
        layout.break_all_lines(width);
        layout.align(Alignment::Start, AlignmentOptions::default());
        if layout.lines().flat_map(|line| line.runs()).any(|run| misses(&run)) {
            fonts.miss();
        }
        Rc::new(Self { words, layout, style, drawn: OnceCell::new() })
    }

    /// How many lines there are; one at least.
    pub fn lines(&self) -> usize {
        self.layout.len().max(1)
    }

    /// The height of some lines.
    pub fn height_of(&self, lines: &Range<usize>) -> f32 {
        lines.len() as f32 * self.style.line
    }

    /// The height of all lines.
    pub fn height(&self) -> f32 {
        self.height_of(&(0..self.lines()))
    }

    /// The width of the widest line.
    pub fn width(&self) -> f32 {
        self.layout.width()
    }
}

fn shape(words: &str, style: Style, fonts: &mut Fonts) -> Layout<()> {
    let Fonts { context, layouts, serif, sans, .. } = fonts;
    let families = match style.face {
        Face::Serif => serif,
        Face::Sans => sans,
    };
    let mut builder = layouts.ranged_builder(context, words, 1.0, false);
    builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(families))));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(style.weight())));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.line)));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    let features = match style.face {
        // Old-style figures, as prose is set.
        Face::Serif => "\"onum\", \"pnum\"",
        // Figures of one width below each other.
        Face::Sans if style == Style::CELL => "\"tnum\"",
        Face::Sans => "",
    };
    builder.push_default(StyleProperty::FontFeatures(FontFeatures::from(features)));
    builder.build(words)
}

/// Whether a character of the run has no glyph. Breaks of lines never have one.
fn misses(run: &parley::Run<'_, ()>) -> bool {
    run.clusters().any(|cluster| !cluster.is_hard_line_break() && cluster.glyphs().any(|glyph| glyph.id == 0))
}

/// The words without what has no place on paper: control characters, what Unicode never assigns, and hyphens that are only
/// suggested. Breaks of lines stay.
fn printable(words: &str) -> Cow<'_, str> {
    let is_break = |c: char| matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\r');
    let is_nothing = |c: char| {
        matches!(c, '\u{ad}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
    };
    if !words.chars().any(|c| c != '\n' && (c.is_control() || is_break(c) || is_nothing(c))) {
        return Cow::Borrowed(words);
    }
    let words = words.replace("\r\n", "\n");
    let put = |c: char| match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        c if is_break(c) => Some('\n'),
        c if c.is_control() || is_nothing(c) => None,
        c => Some(c),
    };
    Cow::Owned(words.chars().filter_map(put).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sheet::MEASURE;

    fn set(words: &str) -> (Rc<Text>, bool) {
        let mut fonts = Fonts::bundled();
        let text = Text::set(words, Style::TEXT, Some(MEASURE), &mut fonts);
        (text, fonts.lack())
    }

    #[test]
    fn a_word_of_ten_thousand_characters_is_broken_to_the_measure() {
        let (text, _) = set(&"m".repeat(10_000));
        assert!(text.lines() > 100);
        assert!(text.width() <= MEASURE + 0.5, "no line is wider than the measure: {}", text.width());
    }

    #[test]
    fn latin_greek_and_cyrillic_need_no_font_of_the_system() {
        assert!(!set("Ångström, naïve, „quoted“, Žižek, Ελλάδα, Пиши мне — 1,234 → …\nline").1);
        assert!(set("שלום").1, "what the bundled fonts lack is noticed");
    }

    #[test]
    fn what_has_no_place_on_paper_is_left_out_and_line_breaks_are_kept() {
        assert_eq!(printable("a\u{0}b\tc\r\nd\u{2028}e\u{feff}f\u{ad}g\u{ffff}"), "ab c\nd\nefg");
        assert!(matches!(printable("untouched\nwords"), Cow::Borrowed(_)));
        assert_eq!(set("one\ntwo").0.lines(), 2);
    }

    #[test]
    fn nothing_is_set_as_one_empty_line() {
        assert_eq!(set("").0.lines(), 1);
    }
}
