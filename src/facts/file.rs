//! Reads the files that the page fetches on demand, as `tables/wire.rs` writes them: lines of cells between tabs, with
//! a first line that names the file, its version and how many entries it has, and a checksum at the end.

/// The version of the files that this page reads.
const VERSION: &str = "1";

/// Why a file cannot be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FileError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub broken: Broken,
}

/// What is wrong with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Broken {
    /// It is another file, such as a page that says "not found".
    OtherFile,
    /// It was made for another version of the page.
    OtherVersion,
    /// It ends too early.
    CutOff,
    /// Some byte is not the one that was written.
    Checksum,
    /// A cell does not hold what belongs there: its name.
    Cell(&'static str),
}

/// The lines of a file between the first and the last.
pub(super) struct Lines<'a> {
    /// How many entries the file says it has.
    entries: u32,
    lines: std::str::Split<'a, char>,
    line: usize,
}

/// The cells of one line.
pub(super) struct Cells<'a> {
    /// Whether the line belongs to the entry above it.
    pub(super) continues: bool,
    cells: std::str::Split<'a, char>,
    line: usize,
}

impl<'a> Lines<'a> {
    /// Opens the file of this name, once its checksum is right.
    pub(super) fn open(text: &'a str, name: &str) -> Result<Self, FileError> {
        let first = |broken| FileError { line: 1, broken };
        let (head, _) = text.split_once('\n').ok_or(first(Broken::OtherFile))?;
        let mut cells = head.split('\t');
        if cells.next() != Some(name) {
            return Err(first(Broken::OtherFile));
        }
        if cells.next() != Some(VERSION) {
            return Err(first(Broken::OtherVersion));
        }
        let entries = cells.next().and_then(whole).ok_or(first(Broken::Cell("entries")))?;
        let last = |broken| FileError { line: text.split('\n').count(), broken };
        let body_end = text.trim_end_matches('\n').rfind('\n').ok_or(last(Broken::CutOff))? + 1;
        let (body, end) = (text.get(..body_end).unwrap_or_default(), text.get(body_end..).unwrap_or_default());
        let sum = end.strip_prefix("end\t").and_then(|sum| sum.strip_suffix('\n')).ok_or(last(Broken::CutOff))?;
        if whole(sum) != Some(checksum(body)) {
            return Err(last(Broken::Checksum));
        }
        let lines = body.get(head.len() + 1..).unwrap_or_default().trim_end_matches('\n').split('\n');
        Ok(Self { entries, lines, line: 1 })
    }

    /// Opens such a file and keeps it as long as the page is open, so that its words can be handed around like those that
    /// are compiled in; a damaged one is not kept.
    pub(super) fn keep(text: &str, name: &str) -> Result<Lines<'static>, FileError> {
        Lines::open(text, name)?;
        Lines::open(String::from(text).leak(), name)
    }

    /// Once every line was read: whether there were as many entries as the first line says.
    pub(super) fn check_entries(&self, found: usize) -> Result<(), FileError> {
        let as_said = u32::try_from(found) == Ok(self.entries);
        if as_said { Ok(()) } else { Err(FileError { line: self.line, broken: Broken::CutOff }) }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Cells<'a>;

    fn next(&mut self) -> Option<Cells<'a>> {
        let line = self.lines.next()?;
        self.line += 1;
        let (continues, line) = line.strip_prefix('+').map_or((false, line), |rest| (true, rest));
        Some(Cells { continues, cells: line.split('\t'), line: self.line })
    }
}

impl<'a> Cells<'a> {
    /// The next cell; empty where the line has no more, which no cell that must be filled takes.
    pub(super) fn text(&mut self) -> &'a str {
        self.cells.next().unwrap_or_default()
    }

    /// The next cell as a whole number; none where it is empty.
    pub(super) fn maybe_number(&mut self, name: &'static str) -> Result<Option<u32>, FileError> {
        let cell = self.text();
        if cell.is_empty() {
            return Ok(None);
        }
        whole(cell).map(Some).ok_or(self.error(name))
    }

    /// The next cell as a whole number that must be there.
    pub(super) fn number(&mut self, name: &'static str) -> Result<u32, FileError> {
        self.maybe_number(name)?.ok_or(self.error(name))
    }

    /// The next cells: all of them numbers, or none.
    pub(super) fn numbers<const N: usize>(&mut self, name: &'static str) -> Result<Option<[u32; N]>, FileError> {
        let mut numbers = [0; N];
        let mut filled = 0;
        for slot in &mut numbers {
            if let Some(number) = self.maybe_number(name)? {
                *slot = number;
                filled += 1;
            }
        }
        match filled {
            0 => Ok(None),
            _ if filled == N => Ok(Some(numbers)),
            _ => Err(self.error(name)),
        }
    }

    /// That a cell of this line does not hold what belongs there.
    pub(super) fn error(&self, name: &'static str) -> FileError {
        FileError { line: self.line, broken: Broken::Cell(name) }
    }
}

/// A whole number in the one way in which it is written: without a sign, and without zeros before it.
pub(super) fn whole(cell: &str) -> Option<u32> {
    let plain = cell.bytes().all(|byte| byte.is_ascii_digit()) && (cell == "0" || !cell.starts_with('0'));
    cell.parse().ok().filter(|_| plain)
}

/// FNV-1a with 32 bits.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
