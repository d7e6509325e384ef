//! A file that takes its place only once it is whole, on the disk, and known to hold what was written.

use std::fs::File;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use hedgerow_vault::Aside;

use crate::carrying::Carrying;
use crate::error::{Error, Result};

/// How much is read again at a time.
const CHUNK: usize = 1 << 20;

/// Writes a file with `fill`, reads it again, telling `compared` how many of its bytes, and puts it at `path`. Only its owner
/// can read it. Whatever fails, the file that was there stays and nothing lies beside it.
pub(crate) fn write_aside<T>(
    path: &Path,
    carrying: &mut Carrying<'_>,
    fill: impl FnOnce(&mut dyn Write, &mut Carrying<'_>) -> Result<T>,
    compared: impl Fn(&mut Carrying<'_>, u64, u64) -> Result<()>,
) -> Result<T> {
    let mut aside = Aside::begin(path)?;
    let (filled, sum) = write(aside.file(), carrying, fill)?;
    aside.settle()?;
    compare(aside.file(), &sum, |done, total| compared(carrying, done, total))?;
    aside.take_place()?;
    Ok(filled)
}

fn write<T>(
    to: &mut File,
    carrying: &mut Carrying<'_>,
    fill: impl FnOnce(&mut dyn Write, &mut Carrying<'_>) -> Result<T>,
) -> Result<(T, Sum)> {
    let mut summing = Summing { to, sum: Sum::default() };
    let filled = {
        let mut buffered = BufWriter::with_capacity(CHUNK, &mut summing);
        let filled = fill(&mut buffered, carrying)?;
        buffered.flush()?;
        filled
    };
    Ok((filled, summing.sum))
}

fn compare(file: &mut File, written: &Sum, mut tell: impl FnMut(u64, u64) -> Result<()>) -> Result<()> {
    let mut sum = Sum::default();
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = file.read(&mut chunk)?;
        let Some(bytes) = chunk.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        sum.add(bytes);
        tell(sum.bytes, written.bytes)?;
    }
    if sum.is(written) { Ok(()) } else { Err(Error::FileNotAsWritten) }
}

/// What was written, in short. It is no seal: it tells a disk that keeps something else from one that does not.
#[derive(Default)]
struct Sum {
    bytes: u64,
    hasher: DefaultHasher,
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        self.hasher.write(bytes);
    }

    fn is(&self, other: &Self) -> bool {
        self.bytes == other.bytes && self.hasher.finish() == other.hasher.finish()
    }
}

/// Sums what goes through it.
struct Summing<'a> {
    to: &'a mut File,
    sum: Sum,
}

impl Write for Summing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.sum.add(bytes.get(..written).unwrap_or(bytes));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::carrying::Part;

    fn writing(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
        let flag = AtomicBool::new(false);
        let mut tell = |_| {};
        let come = |carrying: &mut Carrying<'_>, done, total| carrying.come(Part::WHOLE, done, total);
        write_aside(path, &mut Carrying::new(&flag, &mut tell), |to, _| fill(to), come)
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
        names.map(|name| name.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_takes_its_place_when_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.json");
        fs::write(&path, "the old one").unwrap();
        fs::write(folder.path().join("all.json.unfinished"), "left by a crash").unwrap();
        let long = vec![b'x'; 3 * CHUNK + 7];
        writing(&path, |to| Ok(to.write_all(&long)?)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), long);
        assert_eq!(names(folder.path()), ["all.json"]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_full_disk_leaves_the_old_file_and_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.json");
        fs::write(&path, "the old one").unwrap();
        let failed = writing(&path, |to| {
            to.write_all(&[b'x'; 100])?;
            Err(io::Error::from(io::ErrorKind::StorageFull).into())
        });
        assert!(matches!(failed, Err(Error::DiskFull)));
        assert_eq!(fs::read(&path).unwrap(), b"the old one");
        assert_eq!(names(folder.path()), ["all.json"]);
    }

    #[test]
    fn a_disk_that_keeps_something_else_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.json");
        let mut sum = Sum::default();
        sum.add(b"what was written");
        fs::write(&path, "what was writtem").unwrap();
        let mut file = File::open(&path).unwrap();
        assert!(matches!(compare(&mut file, &sum, |_, _| Ok(())), Err(Error::FileNotAsWritten)));
    }
}
