//! Help, the manual and completions: all there, all without a vault.

use crate::common::{Place, said};

const COMMANDS: [&str; 10] =
    ["log", "list", "search", "patterns", "report", "export", "import", "verify", "backup", "restore"];

fn printed(arguments: &[&str]) -> String {
    said(Place::empty().program().args(arguments)).well()
}

#[test]
fn help_names_every_command_and_no_option_for_the_passphrase_itself() {
    let help = printed(&["--help"]);
    assert!(COMMANDS.iter().all(|command| help.contains(command)), "{help}");
    for command in COMMANDS {
        let help = printed(&[command, "--help"]);
        assert!(
            help.contains("--passphrase-fd")
                && help.contains("--recovery-key-file")
                && !help.contains("--passphrase "),
            "{help}"
        );
    }
    assert!(printed(&["log", "--help"]).contains("cut_off"), "the words that may be said are named");
    assert!(printed(&["--version"]).starts_with("hedgerow-cli 0."));
}

#[test]
fn there_is_a_manual_page_of_the_program_and_of_each_command() {
    let page = printed(&["man"]);
    assert!(page.contains(".TH hedgerow-cli 1"), "{page}");
    assert!(
        COMMANDS.iter().all(|command| page.contains(&format!("hedgerow\\-cli\\-{command}(1)"))),
        "{page}"
    );
    assert!(!page.contains("help(1)"), "no page is named that is not there: {page}");
    for command in COMMANDS {
        let page = printed(&["man", command]);
        assert!(page.contains(&format!(".TH hedgerow-cli-{command} 1")), "{page}");
        assert!(page.contains("\\-\\-passphrase\\-file"), "what holds for all is there too: {page}");
    }
}

#[test]
fn completions_know_every_command_in_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = printed(&["completions", shell]);
        assert!(COMMANDS.iter().all(|command| script.contains(command)), "{shell}");
        let offers_values = ["bash", "zsh", "fish"].contains(&shell);
        assert!(!offers_values || script.contains("cut_off"), "{shell} knows the words that may be said");
    }
}
