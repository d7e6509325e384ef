//! The manual: a page for the program, and one for each command.

use clap::CommandFactory;
use clap_mangen::Man;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::print;

/// Prints the page of the program, or of the command called `of`.
pub fn run(of: Option<&str>) -> Result<(), Failure> {
    // `help` says what these pages say, and has pages below pages.
    let mut program = Arguments::command().disable_help_subcommand(true);
    // Only a built command knows the options that hold for all.
    program.build();
    let command = match of {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or(Failure::NoSuchCommand)?,
    };
    let title = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let mut page = Vec::new();
    let rendered = Man::new(command).title(title).render(&mut page);
    rendered.map_err(|error| Failure::printing(&error))?;
    print::raw(&page)
}
