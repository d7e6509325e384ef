//! What every program of Hedgerow asks of the system it runs on: the present moment, and that a crash leaves nothing behind.
//! The window and the terminal share it.

pub mod clock;
pub mod process;
