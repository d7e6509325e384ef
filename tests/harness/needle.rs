//! A word that occurs nowhere by chance, in every shape in which it might lie about.

use memchr::memmem;

/// The marker that tests write into the journal and then look for.
#[derive(Clone, Debug)]
pub struct Needle {
    word: String,
    shapes: Vec<Shape>,
}

/// One of the ways in which it might lie about.
#[derive(Clone, Debug)]
struct Shape {
    name: &'static str,
    bytes: Vec<u8>,
    /// The bytes as strace spells them: `\xNN` each.
    escaped: String,
}

impl Shape {
    fn of(name: &'static str, bytes: Vec<u8>) -> Self {
        let escaped = bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect();
        Self { name, bytes, escaped }
    }
}

impl Needle {
    /// Makes a new one. It is put together while running, so that no binary holds it.
    pub fn make() -> Self {
        let random = uuid::Uuid::now_v7().as_u128();
        // Letters alone: they can be typed on any keyboard, and are left as they are by every encoding of text.
        let letters = (0..24).map(|place| char::from(b'a' + ((random >> (place * 4)) & 15) as u8));
        Self::of(&format!("zq{}", letters.collect::<String>()))
    }

    /// The needle of that word.
    pub fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let mut shapes = vec![
            Shape::of("UTF-8", bytes.to_vec()),
            Shape::of("UTF-16LE", utf16),
            Shape::of("hex", hex.to_uppercase().into_bytes()),
            Shape::of("hex", hex.into_bytes()),
        ];
        // Base64 shows three faces of a word, by where in a group of three it begins; the edges depend on neighbours.
        for (skipped, name) in
            ["base64", "base64 shifted by one", "base64 shifted by two"].into_iter().enumerate()
        {
            let inner = &bytes[(3 - skipped) % 3..];
            shapes.push(Shape::of(name, base64(&inner[..inner.len() / 3 * 3])));
        }
        Self { word: word.to_owned(), shapes }
    }

    /// The word to type.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// In which shape it lies in these bytes, if it does.
    pub fn find(&self, bytes: &[u8]) -> Option<&'static str> {
        self.shapes.iter().find(|shape| memmem::find(bytes, &shape.bytes).is_some()).map(|shape| shape.name)
    }

    /// The same in bytes that are spelled `\xNN`.
    pub fn find_escaped(&self, text: &str) -> Option<&'static str> {
        let lies = |shape: &&Shape| memmem::find(text.as_bytes(), shape.escaped.as_bytes()).is_some();
        self.shapes.iter().find(lies).map(|shape| shape.name)
    }
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        [18, 12, 6, 0].map(|shift| ALPHABET[(bits >> shift & 63) as usize])
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_needle_is_found_in_every_shape_and_place() {
        let needle = Needle::of("marker-word");
        for hidden in [
            "..marker-word..".as_bytes().to_vec(),
            "..marker-word..".encode_utf16().flat_map(u16::to_le_bytes).collect(),
            b"..6d61726b65722d776f7264..".to_vec(),
            b"..6D61726B65722D776F7264..".to_vec(),
            base64(b"marker-word."),
            base64(b".marker-word"),
            base64(b"..marker-word.."),
        ] {
            assert!(needle.find(&hidden).is_some(), "{:?}", String::from_utf8_lossy(&hidden));
            let escaped: String = hidden.iter().map(|byte| format!("\\x{byte:02x}")).collect();
            assert_eq!(needle.find_escaped(&escaped), needle.find(&hidden));
        }
        assert_eq!(needle.find(b"a marker of another word"), None);
    }

    #[test]
    fn no_two_needles_are_alike_and_none_is_in_the_binary() {
        let needle = Needle::make();
        assert_ne!(needle.word(), Needle::make().word());
        let binary = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        assert_eq!(needle.find(&binary), None, "a needle in the haystack's own paint proves nothing");
    }
}
