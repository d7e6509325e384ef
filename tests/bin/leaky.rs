//! Does on purpose what the gates forbid, one sin at a time: what it is told on standard input gets out.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    let mut secret = String::new();
    std::io::stdin().read_to_string(&mut secret).expect("the needle on standard input");
    match std::env::args().nth(1).as_deref() {
        Some("file") => fs::write(data("plain"), &secret).expect("a file"),
        Some("utf16") => {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            fs::write(data("wide"), wide).expect("a file");
        }
        Some("hex") => {
            let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
            fs::write(data("hex"), hex).expect("a file");
        }
        Some("base64") => {
            fs::write(data("base64"), base64(format!("{{\"a\":\"{secret}\"}}").as_bytes())).expect("a file")
        }
        Some("shared_memory") => fs::write("/dev/shm/hedgerow-leaky", &secret).expect("shared memory"),
        Some("copy") => {
            fs::write(data("plain"), &secret).expect("a file");
            // The system copies; the bytes pass through no call of ours.
            fs::copy(data("plain"), data("copy")).expect("a copy");
        }
        Some("unlinked") => write_to_a_file_without_a_name(&secret),
        Some("socket") => drop(TcpListener::bind(("127.0.0.1", 0)).expect("a socket")),
        Some("connect") => return connect_to_oneself(),
        Some("memory") => loop {
            std::thread::sleep(Duration::from_secs(1));
            std::hint::black_box(&secret);
        },
        other => unreachable!("no leak is called {other:?}"),
    }
    ExitCode::SUCCESS
}

fn data(name: &str) -> PathBuf {
    PathBuf::from(std::env::var_os("XDG_DATA_HOME").expect("a data folder")).join(name)
}

fn write_to_a_file_without_a_name(secret: &str) {
    let path = data("gone");
    let mut file = File::create(&path).expect("a file");
    fs::remove_file(&path).expect("a file to remove");
    file.write_all(secret.as_bytes()).expect("a write");
}

/// Fails where there is no network, not even the computer's own.
fn connect_to_oneself() -> ExitCode {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a socket");
    let address = listener.local_addr().expect("an address");
    match TcpStream::connect(address) {
        Ok(_) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        [18, 12, 6, 0].map(|shift| char::from(ALPHABET[(bits >> shift & 63) as usize]))
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}
