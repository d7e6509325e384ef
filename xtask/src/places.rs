//! The folders of the project.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Outcome, on_file};

/// Where things are.
pub struct Places {
    /// The root of the repository.
    pub root: PathBuf,
    /// Cargo's target folder, where everything that is made goes.
    pub target: PathBuf,
}

impl Places {
    /// Finds the root from the place this program was compiled at.
    pub fn find() -> Outcome<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let root = here.canonicalize().map_err(on_file("Finding", &here))?;
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self { root, target })
    }

    /// The UI's npm project.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Where notes of what was already done are kept between runs.
    pub fn stamps(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// A program that the dev profile built.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A program of one kind of build, put aside so that the next build does not replace it.
    pub fn kept(&self, kind: &str, name: &str) -> PathBuf {
        self.target.join(kind).join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }
}
