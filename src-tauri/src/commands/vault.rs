//! Making a vault, unlocking and locking it, and its passphrase.

use chrono::NaiveDate;
use hedgerow_journal::settings::Recovery;
use hedgerow_vault::passphrase::{self, Verdict};
use hedgerow_vault::{Passphrase, RecoveryKey, WorkFactor};
use serde::Serialize;
use tauri::{AppHandle, State};

use super::{Here, open};
use crate::backups::Backups;
use crate::clock::now;
use crate::failure::{Answer, Failure};
use crate::lock::{self, Idle};
use crate::made_up;
use crate::session::Doing;

/// What there is, before anything is asked for.
#[derive(Debug, Serialize, specta::Type)]
pub struct VaultStatus {
    /// Whether there is a vault, and whether it is open.
    pub state: VaultState,
    /// What is known of the recovery key on paper; still to do while nothing is open.
    pub recovery: Recovery,
    /// The civil date on which it was last shown to work.
    pub recovery_checked_on: Option<NaiveDate>,
    /// How long an unlock will take here, in seconds: as long as the last one, or a guess.
    #[specta(type = specta_typescript::Number)]
    pub unlock_seconds: f64,
    /// The version of Hedgerow.
    pub version: &'static str,
    /// What was noticed at unlock and should be known, such as a vault that was rolled back.
    pub warnings: Vec<Failure>,
}

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// No vault was made yet.
    Absent,
    /// There is a vault, and it is locked.
    Locked,
    /// The user's own journal is open.
    Open,
    /// A made-up journal is open, in memory only.
    LookingAround,
}

/// How long a passphrase would withstand guessing.
#[derive(Debug, Serialize, specta::Type)]
pub struct PassphraseStrength {
    /// The logarithm to base 10 of the guesses that are needed.
    #[specta(type = specta_typescript::Number)]
    pub guesses_log10: f64,
    /// In one word.
    pub verdict: PassphraseVerdict,
    /// In a sentence.
    pub message: String,
}

/// The strength of a passphrase in one word.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PassphraseVerdict {
    /// Guessed by somebody who tries.
    Weak,
    /// Guessed by somebody who tries for long.
    Fair,
    /// Guessed by nobody whom an ordinary person has to fear.
    Good,
    /// Not guessed.
    Strong,
}

/// What there is.
#[tauri::command(async)]
#[specta::specta]
pub fn vault_status(session: Here<'_>) -> Answer<VaultStatus> {
    let state = match session.doing() {
        Doing::Open => VaultState::Open,
        Doing::LookingAround => VaultState::LookingAround,
        Doing::Locked if session.vault().is_present()? => VaultState::Locked,
        Doing::Locked => VaultState::Absent,
    };
    let mut status = VaultStatus {
        state,
        recovery: Recovery::ToDo,
        recovery_checked_on: None,
        unlock_seconds: session.unlock_seconds(),
        version: env!("CARGO_PKG_VERSION"),
        warnings: Vec::new(),
    };
    if matches!(status.state, VaultState::Open) {
        session.own(|open| {
            status.recovery = open.journal.settings().recovery(now().date())?;
            status.recovery_checked_on = open.journal.settings().recovery_checked_on()?;
            status.warnings = open
                .journal
                .vault()
                .into_iter()
                .flat_map(|vault| vault.warnings())
                .map(Failure::of)
                .collect();
            Ok(())
        })?;
    }
    Ok(status)
}

/// How long a passphrase would withstand guessing by somebody who knows the names in the journal.
#[tauri::command(async)]
#[specta::specta]
pub fn rate_passphrase(session: Here<'_>, passphrase: String) -> Answer<PassphraseStrength> {
    let names = match session.doing() {
        Doing::Open => session.journal(|journal| journal.names())?,
        _ => Vec::new(),
    };
    let strength = passphrase::rate(&passphrase, &names);
    Ok(PassphraseStrength {
        guesses_log10: strength.guesses_log10,
        verdict: match strength.verdict {
            Verdict::Weak => PassphraseVerdict::Weak,
            Verdict::Fair => PassphraseVerdict::Fair,
            Verdict::Good => PassphraseVerdict::Good,
            Verdict::Strong => PassphraseVerdict::Strong,
        },
        message: hedgerow_locale::strength(&strength),
    })
}

/// Six words, drawn at random.
#[tauri::command(async)]
#[specta::specta]
pub fn suggest_passphrase() -> String {
    passphrase::make().expose().to_owned()
}

/// Makes the vault and opens its journal.
#[tauri::command(async)]
#[specta::specta]
pub fn create_vault(app: AppHandle, session: Here<'_>, passphrase: String) -> Answer<()> {
    let passphrase = Passphrase::new(passphrase);
    let (unlocked, recovery_key) = session.deriving(|vault| vault.create(&passphrase, WorkFactor::VAULT))?;
    open(&app, &session, unlocked, Some(recovery_key))
}

/// Opens the journal with the passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock_with_passphrase(
    app: AppHandle,
    session: Here<'_>,
    idle: State<'_, Idle>,
    passphrase: String,
) -> Answer<()> {
    let passphrase = Passphrase::new(passphrase);
    let unlocked = session.deriving(|vault| vault.unlock(&passphrase))?;
    idle.touch();
    open(&app, &session, unlocked, None)
}

/// Opens the journal with the recovery key, as it was written down.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock_with_recovery_key(
    app: AppHandle,
    session: Here<'_>,
    idle: State<'_, Idle>,
    key: String,
) -> Answer<()> {
    let key = RecoveryKey::parse(&key)?;
    let unlocked = session.vault().unlock_with_recovery_key(&key)?;
    idle.touch();
    open(&app, &session, unlocked, None)?;
    // Nothing shows better that the paper can be read. A day that cannot be kept is no reason to stay outside.
    let _ = session.own(|open| Ok(open.journal.settings().set_recovery_checked(Some(now().date()))?));
    Ok(())
}

/// Puts a new passphrase, and a new database key, in the place of the old ones.
#[tauri::command(async)]
#[specta::specta]
pub fn change_passphrase(
    session: Here<'_>,
    backups: State<'_, Backups>,
    current: String,
    next: String,
) -> Answer<()> {
    let (current, next) = (Passphrase::new(current), Passphrase::new(next));
    backups.without(|| {
        session.own(|open| {
            let vault = open.journal.vault_mut().ok_or(crate::failure::Problem::MadeUp)?;
            Ok(vault.change_passphrase(&current, &next)?)
        })
    })
}

/// The same for somebody who forgot the passphrase and came in by the recovery key.
#[tauri::command(async)]
#[specta::specta]
pub fn change_passphrase_with_recovery_key(
    session: Here<'_>,
    backups: State<'_, Backups>,
    key: String,
    next: String,
) -> Answer<()> {
    let (key, next) = (RecoveryKey::parse(&key)?, Passphrase::new(next));
    backups.without(|| {
        session.own(|open| {
            let vault = open.journal.vault_mut().ok_or(crate::failure::Problem::MadeUp)?;
            Ok(vault.change_passphrase_with_recovery_key(&key, &next)?)
        })
    })
}

/// Locks; the process ends, so no answer comes back.
#[tauri::command(async)]
#[specta::specta]
pub fn lock(app: AppHandle) {
    lock::lock(&app);
}

/// The user touched something.
#[tauri::command(async)]
#[specta::specta]
pub fn note_activity(idle: State<'_, Idle>) {
    idle.touch();
}

/// Opens a made-up journal, in memory only.
#[tauri::command(async)]
#[specta::specta]
pub fn look_around(session: Here<'_>) -> Answer<()> {
    session.look_around(made_up::journal(now())?)
}

/// Leaves the made-up journal; it is gone.
#[tauri::command(async)]
#[specta::specta]
pub fn leave_made_up_journal(session: Here<'_>) {
    session.leave_made_up_journal();
}
