//! The pixels of a screen, read from Xvfb's memory file: what a person would see, with no help from the app.

use std::fs;
use std::path::Path;

/// Xvfb keeps its screen in the format of `xwd`: a header of big-endian words, a colour map, then the pixels.
const COLOUR_MAP_ENTRY: usize = 12;

/// A picture of a screen.
#[derive(PartialEq, Eq)]
pub struct Screen {
    width: usize,
    height: usize,
    /// Blue, green, red and an unused byte for each pixel.
    pixels: Vec<u8>,
}

impl Screen {
    /// Reads the file.
    pub fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let word = |index: usize| {
            let at = index * 4;
            u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize
        };
        let (header, width, height, line, colours) = (word(0), word(4), word(5), word(12), word(19));
        let start = header + colours * COLOUR_MAP_ENTRY;
        assert_eq!(line, width * 4, "the screen is started with 32 bits a pixel");
        Self { width, height, pixels: bytes[start..start + line * height].to_vec() }
    }

    /// How many pixels differ from the one before them: the edges of what is drawn upon the ground.
    pub fn edges(&self) -> usize {
        let pixels = self.pixels.chunks_exact(4);
        pixels.clone().zip(pixels.skip(1)).filter(|(one, next)| one[..3] != next[..3]).count()
    }

    /// The upper left corner of that size, where a window stands that nobody has moved.
    pub fn corner(&self, size: (u32, u32)) -> Self {
        self.part((0, 0), size)
    }

    /// What of that part lies on the screen.
    pub fn part(&self, (x, y): (u32, u32), (width, height): (u32, u32)) -> Self {
        let (left, top) = ((x as usize).min(self.width), (y as usize).min(self.height));
        let (width, height) =
            ((width as usize).min(self.width - left), (height as usize).min(self.height - top));
        let lines = self.pixels.chunks_exact(self.width * 4).skip(top).take(height);
        let pixels = lines.flat_map(|line| line[left * 4..(left + width) * 4].to_vec()).collect();
        Self { width, height, pixels }
    }

    /// The picture as PNG.
    pub fn png(&self) -> Vec<u8> {
        let rgb: Vec<u8> =
            self.pixels.chunks_exact(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&rgb).unwrap();
        writer.finish().unwrap();
        file
    }
}
