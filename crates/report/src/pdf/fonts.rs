//! The fonts of a PDF: four that are bundled and, where those lack a character, the system's.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use krilla::Data;
use krilla::text::{Font, GlyphId, Tag};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, Run, StyleProperty,
};

use super::style::Face;

const BUNDLED: [(Face, f32, &[u8]); 4] = [
    (Face::Serif, 400.0, include_bytes!("../../../../assets/fonts/literata/literata-400.ttf")),
    (Face::Serif, 600.0, include_bytes!("../../../../assets/fonts/literata/literata-600.ttf")),
    (Face::Sans, 400.0, include_bytes!("../../../../assets/fonts/inter/inter-400.ttf")),
    (Face::Sans, 600.0, include_bytes!("../../../../assets/fonts/inter/inter-600.ttf")),
];

/// The font that has the box, and stands in for any that cannot be had.
const STAND_IN: &[u8] = BUNDLED[2].2;

/// What is drawn where a character has no glyph anywhere.
const BOX: &str = "□";

/// A font as it is asked for: its data, its place in a collection of fonts, and where on its axes it stands.
type Key = (u64, u32, Vec<([u8; 4], u32)>);

/// The fonts at hand, and the memory of those a PDF uses.
pub(super) struct Fonts {
    /// For breaking lines.
    pub context: FontContext,
    /// For breaking lines, too.
    pub layouts: LayoutContext<()>,
    /// The families of [`Face::Serif`].
    pub serif: Vec<FontFamilyName<'static>>,
    /// The families of [`Face::Sans`].
    pub sans: Vec<FontFamilyName<'static>>,
    known: HashMap<Key, Option<Font>>,
    stand_in: Option<(Font, GlyphId)>,
    refused: HashSet<Font>,
    /// The system's are at hand as well.
    has_system: bool,
    missed: bool,
}

impl Fonts {
    /// The width of the box in parts of the size, as Inter has it.
    pub const BOX_WIDTH: f32 = 0.914;

    /// The bundled fonts alone.
    pub fn bundled() -> Self {
        Self::new(false)
    }

    /// The bundled fonts, and the system's for what they lack.
    pub fn with_system() -> Self {
        Self::new(true)
    }

    fn new(system_fonts: bool) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts });
        for (face, weight, bytes) in BUNDLED {
            // A family of our own name: a font of the system that is called the same may be another.
            let name = FontInfoOverride {
                family_name: Some(face.family()),
                weight: Some(FontWeight::new(weight)),
                ..FontInfoOverride::default()
            };
            collection.register_fonts(Blob::new(Arc::new(bytes)), Some(name));
        }
        let (serif, sans) = (Face::Serif.at_hand(&mut collection), Face::Sans.at_hand(&mut collection));
        let mut context = FontContext { collection, source_cache: SourceCache::default() };
        let mut layouts = LayoutContext::new();
        let stand_in = Font::new(Data::from(STAND_IN), 0).zip(the_box(&mut context, &mut layouts));
        Self {
            context,
            layouts,
            serif,
            sans,
            known: HashMap::new(),
            stand_in,
            refused: HashSet::new(),
            has_system: system_fonts,
            missed: false,
        }
    }

    /// Notes that a character has no glyph.
    pub fn miss(&mut self) {
        self.missed = true;
    }

    /// Whether a character had no glyph that the system may have one for.
    pub fn lack(&self) -> bool {
        self.missed && !self.has_system
    }

    /// Uses these fonts no more; whether there were any.
    pub fn refuse(&mut self, fonts: impl Iterator<Item = Font>) -> bool {
        let before = self.refused.len();
        self.refused.extend(fonts);
        self.refused.len() > before
    }

    /// The font of a run for the PDF; `None` when it cannot be used.
    pub fn of_run(&mut self, run: &Run<'_, ()>) -> Option<Font> {
        let data = run.font();
        let synthesis = run.synthesis();
        let settings = synthesis.variation_settings();
        let axes = settings.iter().map(|(tag, value)| (tag.into_bytes(), value.to_bits())).collect();
        let make = || {
            let axes: Vec<_> =
                settings.iter().map(|(tag, value)| (Tag::new(&tag.into_bytes()), *value)).collect();
            let (bytes, _) = data.data.clone().into_raw_parts();
            Font::new_variable(bytes.into(), data.index, &axes)
        };
        let font = self.known.entry((data.data.id(), data.index, axes)).or_insert_with(make);
        font.clone().filter(|font| !self.refused.contains(font))
    }

    /// The box for a missing character, and the font it comes from.
    pub fn stand_in(&self) -> Option<(&Font, GlyphId)> {
        self.stand_in.as_ref().map(|(font, glyph)| (font, *glyph))
    }
}

/// The glyph of the box in the font that stands in.
fn the_box(context: &mut FontContext, layouts: &mut LayoutContext<()>) -> Option<GlyphId> {
    let mut builder = layouts.ranged_builder(context, BOX, 1.0, false);
    builder.push_default(StyleProperty::FontFamily(FontFamily::named(Face::Sans.family())));
    let mut layout: Layout<()> = builder.build(BOX);
    layout.break_all_lines(None);
    let glyph = layout.get(0)?.runs().next()?.clusters().next()?.glyphs().next()?;
    Some(GlyphId::new(glyph.id))
}

impl Face {
    /// The name it is registered under.
    pub const fn family(self) -> &'static str {
        match self {
            Self::Serif => "Hedgerow Literata",
            Self::Sans => "Hedgerow Inter",
        }
    }

    /// It, and the families of the system that go best with it. Left to itself, Debian's list sets Hebrew in the script of
    /// Rashi's commentaries. What none of these has comes from whatever the system names for a script.
    const fn families(self) -> [&'static str; 4] {
        match self {
            Self::Serif => [self.family(), "Noto Serif", "Noto Serif Hebrew", "Noto Naskh Arabic"],
            Self::Sans => [self.family(), "Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic"],
        }
    }

    /// Those of them that are there: they are looked up for every text.
    fn at_hand(self, collection: &mut Collection) -> Vec<FontFamilyName<'static>> {
        let there = self.families().into_iter().filter(|name| collection.family_id(name).is_some());
        there.map(FontFamilyName::named).collect()
    }
}
