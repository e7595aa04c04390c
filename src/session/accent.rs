//! A college's colour, made readable: the nearest shade of the same hue that passes WCAG 2.2 AA on the page's grounds.
//!
//! The accent is the colour of links and of the text on quiet buttons, and the ground of the main button, whose text has
//! the colour of the paper. Contrast does not care which of two colours is the ground, so that one rule covers both:
//! at least 4.5 to 1 against each ground. On the light page a shade is the colour mixed with black, on the dark page
//! with white: both keep the hue.

/// The least contrast of text of normal size (WCAG 2.2, success criterion 1.4.3, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;

/// Grounds of the light page on which the accent stands: `--paper`, `--wash` and `--bad-soft` of `style/tokens.css`.
pub const LIGHT_GROUNDS: [Colour; 3] = [Colour(0xff, 0xff, 0xff), Colour(0xf3, 0xf6, 0xf5), Colour(0xfb, 0xea, 0xde)];
/// The same of the dark page.
pub const DARK_GROUNDS: [Colour; 3] = [Colour(0x10, 0x17, 0x1c), Colour(0x18, 0x22, 0x29), Colour(0x3b, 0x28, 0x19)];

/// A colour of the screen: red, green and blue of sRGB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Reads `#0a6762`, `0a6762`, `#1cf` or `1cf`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('#').unwrap_or(text);
        let mut digits = text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()));
        let mut next = || digits.next().flatten();
        match text.len() {
            3 => Some(Self(next()? * 17, next()? * 17, next()? * 17)),
            6 => Some(Self(next()? * 16 + next()?, next()? * 16 + next()?, next()? * 16 + next()?)),
            _ => None,
        }
    }

    /// Writes `#0a6762`.
    #[must_use]
    pub fn hex(self) -> String {
        let mut text = String::from("#");
        for channel in [self.0, self.1, self.2] {
            let digits = [channel / 16, channel % 16];
            text.extend(digits.iter().filter_map(|digit| char::from_digit(u32::from(*digit), 16)));
        }
        text
    }

    /// The contrast with another colour, from 1 to 21, as WCAG 2.2 defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Relative luminance (WCAG 2.2): 0 is black, 1 is white.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Mixes it with black or white; `parts` of 255 are the other colour.
    fn mixed(self, with: u8, parts: u8) -> Self {
        let (with, parts) = (u16::from(with), u16::from(parts));
        let mix = |channel: u8| {
            let sum = u16::from(channel) * (255 - parts) + with * parts;
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        Self(mix(self.0), mix(self.1), mix(self.2))
    }

    /// Whether it can be read on every ground.
    #[must_use]
    pub fn passes(self, grounds: &[Self]) -> bool {
        grounds.iter().all(|ground| self.contrast(*ground) >= LEAST_CONTRAST)
    }

    fn nearest_passing(self, towards: u8, grounds: &[Self]) -> Self {
        let mut shades = (0..=u8::MAX).map(|parts| self.mixed(towards, parts));
        // Black and white themselves pass on the grounds above.
        shades.find(|shade| shade.passes(grounds)).unwrap_or(Self(towards, towards, towards))
    }
}

/// The shades of one colour that can be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shades {
    /// On the light page.
    pub light: Colour,
    /// On the dark page.
    pub dark: Colour,
}

impl Shades {
    /// The shades nearest to a colour; the colour itself where it passes.
    #[must_use]
    pub fn of(colour: Colour) -> Self {
        Self { light: colour.nearest_passing(0, &LIGHT_GROUNDS), dark: colour.nearest_passing(u8::MAX, &DARK_GROUNDS) }
    }
}
