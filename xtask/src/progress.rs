//! Steps that a person can follow: which one, of how many, and what it does.

/// A row of steps.
pub struct Progress {
    total: usize,
    done: usize,
}

impl Progress {
    /// A row of that many steps.
    pub fn new(total: usize) -> Self {
        Self { total, done: 0 }
    }

    /// Says that the next step begins.
    pub fn step(&mut self, what: &str) {
        self.done += 1;
        println!("[{}/{}] {what}", self.done, self.total);
    }
}
