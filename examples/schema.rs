//! Writes the JSON Schema of a college's data file: `schema > docs/college-file.schema.json`.

use std::io::Write;

use him_pathways::session::college_file::schema::schema;

fn main() -> std::io::Result<()> {
    writeln!(std::io::stdout(), "{:#}", schema())
}
