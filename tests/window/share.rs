//! A page for a therapist is chosen, looked at and handed over: under aliases, locked, and noted.

use std::path::Path;
use std::process::Command;

use hedgerow_journal::shares::ShareFormat;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, KNOWN, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::wait;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

/// What would run, were it markup.
const HOSTILE: &str = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">";

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        for request in ["a lift to the station", HOSTILE] {
            journal.entries().log(journal::draft(Uuid::now_v7(), request), journal::now()).unwrap();
        }
    });
    desk
}

fn open_page(window: &Window<'_>) {
    steps::unlock(window, PASSPHRASE);
    window.chord(&[key::CONTROL, '4']);
    window.click(Role::Button, "A page for my therapist");
    wait_for_page(window, "Person A");
}

/// Waits until the page that would leave says this.
fn wait_for_page(window: &Window<'_>, words: &str) {
    let said = wait::within(wait::PATIENCE, || window.frame_text().contains(words).then_some(()));
    assert!(said.is_some(), "the page does not say “{words}” but:\n{}", window.frame_text());
}

/// The text of a PDF, or nothing if these words do not open it. pdftotext takes no more than 32 bytes of them.
fn read_pdf(path: &Path, passphrase: &str) -> Option<String> {
    let (secret, opened) = (path.with_extension("secret"), path.with_extension("opened"));
    std::fs::write(&secret, passphrase).unwrap();
    let file = format!("--password-file={}", secret.display());
    let decrypted = Command::new("qpdf").arg("--decrypt").arg(file).arg(path).arg(&opened).output().unwrap();
    if !decrypted.status.success() {
        return None;
    }
    let read = Command::new("pdftotext").arg(&opened).arg("-").output().unwrap();
    read.status.success().then(|| String::from_utf8_lossy(&read.stdout).into_owned())
}

#[test]
fn a_locked_page_says_an_alias_opens_with_its_six_words_and_is_in_the_log() {
    let desk = desk();
    let window = Window::open(&desk);
    open_page(&window);
    assert!(!window.frame_text().contains(KNOWN), "{}", window.frame_text());
    window.click(Role::Field, &format!("On the page, {KNOWN} is"));
    window.write("sister");
    window.press(&[key::ENTER]);
    wait_for_page(&window, "sister");

    let path = desk.home.path("page.pdf");
    steps::lay_answer(&desk, &path);
    window.click(Role::Field, "Your passphrase, once more");
    window.write("three hens in a hedge");
    window.press(&[key::ENTER]);
    window.wait_for_text("That is not the passphrase");
    assert!(!path.exists(), "nothing leaves without the passphrase");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_focus("It is written");
    let words = window.run("return document.querySelector('.words').textContent", &[]);
    let words = words.as_str().unwrap();
    assert_eq!(words.split_whitespace().count(), 6, "{words}");

    let text = read_pdf(&path, words).expect("the six words open it");
    assert!(text.contains("sister") && !text.contains(KNOWN), "{text}");
    assert_eq!(read_pdf(&path, ""), None, "nothing else does");
    desk.clear();
    let shares = journal::in_home(&desk.home, PASSPHRASE).shares().list(10).unwrap();
    assert_eq!(shares.iter().map(|share| share.format).collect::<Vec<_>>(), [ShareFormat::LockedPdf]);
    assert_eq!(shares[0].people.len(), 1);
}

#[test]
fn no_script_can_run_in_the_page_that_is_shown() {
    let desk = desk();
    let window = Window::open(&desk);
    open_page(&window);
    window.click(Role::Checkbox, "The log, a line for each entry");
    window.click(Role::Checkbox, "The words of requests");
    wait_for_page(&window, HOSTILE);
    // Not even a script that is put into it from outside.
    window.run_in_frame(
        "const script = document.createElement('script');
         script.textContent = \"document.title = 'ran'\";
         document.body.append(script);
         document.body.insertAdjacentHTML('beforeend', arguments[0]);",
        &[HOSTILE.into()],
    );
    std::thread::sleep(std::time::Duration::from_millis(500));
    let title = window.run_in_frame("return document.title", &[]);
    assert_eq!(title.as_str(), Some("A page for my therapist"));
}

#[test]
fn the_page_is_forgotten_when_it_is_put_away() {
    let desk = desk();
    let window = Window::open(&desk);
    open_page(&window);
    let address = window.run("return document.querySelector('iframe').src", &[]);
    window.click(Role::Button, "Put it away");
    window.wait_for_text("Shared before");
    let again = "document.querySelector('iframe')?.remove();
        const frame = document.createElement('iframe');
        frame.onload = () => (frame.dataset.loaded = 'yes');
        frame.src = arguments[0];
        document.body.append(frame);";
    let is_loaded = "return document.querySelector('iframe').dataset.loaded === 'yes'";
    // The shell is told of it while the page goes on.
    wait::until("its address to lead nowhere", || {
        window.run(again, std::slice::from_ref(&address));
        wait::until("the frame", || (window.run(is_loaded, &[]) == true).then_some(()));
        window.frame_text().is_empty().then_some(())
    });
}

#[test]
fn esc_puts_the_page_away_and_what_was_chosen_stays() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.chord(&[key::CONTROL, '4']);
    window.click(Role::Button, "A page for my therapist");
    // Who can be chosen stands above the rest, which is where it stays only then.
    window.find(Role::Checkbox, "Alma");
    window.click(Role::Checkbox, "The words of requests");
    window.press(&[key::ESCAPE]);
    window.wait_for_text("Shared before");
    window.press(&[key::ENTER]);
    window.wait_for_text("Also on the page");
    let chosen = "return [...document.querySelectorAll('input:checked')].map((one) => one.labels[0].textContent.trim())";
    let chosen = window.run(chosen, &[]).to_string();
    assert!(chosen.contains("The words of requests"), "{chosen}");
}
