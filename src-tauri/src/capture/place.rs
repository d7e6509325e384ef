//! Where the capture window opens: on the screen where the person is, which is where the pointer is.

use tauri::{LogicalSize, Monitor, PhysicalPosition, PhysicalSize, WebviewWindow};

/// Puts the window in the middle of the pointer's screen, a little above its centre, where the eyes are. Where the system
/// tells no pointer (Wayland), it places windows by itself, and well. A window that was never shown has no size to ask for, so
/// it is told.
pub fn on_the_pointers_screen(window: &WebviewWindow, size: LogicalSize<f64>) {
    if let Some(screen) = pointers_screen(window) {
        let area = screen.work_area();
        let size = size.to_physical(screen.scale_factor());
        let _ = window.set_position(above_the_middle(area.position, area.size, size));
    }
}

fn pointers_screen(window: &WebviewWindow) -> Option<Monitor> {
    let pointer = window.cursor_position().ok()?;
    // `monitor_from_point` takes logical places on Linux and macOS, and the pointer's is physical.
    let screens = window.available_monitors().ok()?;
    let under_it = screens.into_iter().find(|screen| lies_on(*screen.position(), *screen.size(), pointer));
    under_it.or_else(|| window.primary_monitor().ok().flatten())
}

fn lies_on(corner: PhysicalPosition<i32>, screen: PhysicalSize<u32>, pointer: PhysicalPosition<f64>) -> bool {
    let within = |from: i32, length: u32, at: f64| {
        (f64::from(from)..f64::from(from) + f64::from(length)).contains(&at)
    };
    within(corner.x, screen.width, pointer.x) && within(corner.y, screen.height, pointer.y)
}

/// The upper left corner of a window of that size: in the middle from side to side, a third down from above. A window that is
/// too large begins at the upper left corner of the screen.
fn above_the_middle(
    corner: PhysicalPosition<i32>,
    screen: PhysicalSize<u32>,
    window: PhysicalSize<u32>,
) -> PhysicalPosition<i32> {
    let free = |screen: u32, window: u32| i32::try_from(screen.saturating_sub(window)).unwrap_or(0);
    PhysicalPosition::new(
        corner.x + free(screen.width, window.width) / 2,
        corner.y + free(screen.height, window.height) / 3,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_lies_on_one_of_two_screens_also_where_they_meet() {
        let first = (PhysicalPosition::new(0, 0), PhysicalSize::new(1920, 1080));
        let second = (PhysicalPosition::new(1920, -200), PhysicalSize::new(3840, 2160));
        let on = |x, y| {
            let pointer = PhysicalPosition::new(x, y);
            (lies_on(first.0, first.1, pointer), lies_on(second.0, second.1, pointer))
        };
        assert_eq!(on(0.0, 0.0), (true, false));
        assert_eq!(on(1919.5, 1079.0), (true, false));
        assert_eq!(on(1920.0, 0.0), (false, true));
        assert_eq!(on(5000.0, -200.0), (false, true));
        assert_eq!(on(100.0, 1500.0), (false, false));
    }

    #[test]
    fn a_window_opens_in_the_middle_and_a_little_above_it() {
        let place = |width, height| {
            let second_screen = PhysicalPosition::new(1920, 30);
            above_the_middle(second_screen, PhysicalSize::new(1000, 900), PhysicalSize::new(width, height))
        };
        assert_eq!(place(500, 300), PhysicalPosition::new(2170, 230));
        assert_eq!(place(2000, 2000), PhysicalPosition::new(1920, 30), "its beginning can always be seen");
    }
}
