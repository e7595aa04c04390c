//! A day of the calendar, as files write it: `2026-11-25`.

/// A day that exists. Ordered by time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`, of the years 1900 to 2199; none for everything else and for days that do not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let exists = (1900..2200).contains(&year) && day > 0 && day <= length_of_month(year, month);
        (parts.next().is_none() && exists).then_some(Self { year, month, day })
    }

    /// The day so many days after the first of January 1970, up to the end of 2199.
    #[must_use]
    pub fn of_1970(days: u64) -> Self {
        let mut left = days;
        for year in 1970..2200 {
            for month in 1..=12 {
                let length = u64::from(length_of_month(year, month));
                if left >= length {
                    left -= length;
                } else if let Ok(day) = u8::try_from(left + 1) {
                    return Self { year, month, day };
                }
            }
        }
        Self { year: 2199, month: 12, day: 31 }
    }

    /// Year, month from 1, day from 1.
    #[must_use]
    pub fn numbers(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Writes it as it was read.
    #[must_use]
    pub fn write(self) -> String {
        let mut text = String::with_capacity(10);
        for (value, places) in
            [(self.year, [1000, 100, 10, 1].as_slice()), (self.month.into(), &[10, 1]), (self.day.into(), &[10, 1])]
        {
            if !text.is_empty() {
                text.push('-');
            }
            text.extend(places.iter().filter_map(|place| char::from_digit(u32::from(value / place % 10), 10)));
        }
        text
    }

    /// Whole months from this day to a later one; below zero if that lies before.
    #[must_use]
    pub fn months_until(self, later: Self) -> i32 {
        let months = |day: Self| i32::from(day.year) * 12 + i32::from(day.month);
        months(later) - months(self) - i32::from(later.day < self.day)
    }
}

/// Days of a month; none where there is no such month.
fn length_of_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    let all = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| text.bytes().fold(0, |number, byte| number * 10 + u16::from(byte - b'0')))
}
