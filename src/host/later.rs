//! Doing something when the visitor pauses.

use super::failure;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

type Job = Box<dyn FnOnce()>;

/// Runs the last of the jobs it was given once nothing new came for a while.
///
/// Clones share the one job that waits. Dropping the last clone drops the job.
#[derive(Clone)]
pub struct Idle {
    quiet_ms: u32,
    waiting: Rc<RefCell<Waiting>>,
}

#[derive(Default)]
struct Waiting {
    job: Option<Job>,
    timer: Option<Timeout>,
}

impl Idle {
    /// Waits for so many milliseconds of quiet.
    #[must_use]
    pub fn after_ms(quiet_ms: u32) -> Self {
        Idle { quiet_ms, waiting: Rc::default() }
    }

    /// Runs the job after the quiet time, in place of one that still waits.
    pub fn run(&self, job: impl FnOnce() + 'static) {
        let weak = Rc::downgrade(&self.waiting);
        let timer = Timeout::new(self.quiet_ms, move || {
            if let Some(waiting) = weak.upgrade() {
                run_waiting(&waiting);
            }
        });
        let replaced = self.waiting.try_borrow_mut().map(|mut waiting| {
            let old = waiting.job.replace(Box::new(job));
            (old, waiting.timer.replace(timer))
        });
        // Dropped here, after the borrow, since a job may own anything.
        drop(replaced);
    }
}

fn run_waiting(waiting: &RefCell<Waiting>) {
    let job = waiting.try_borrow_mut().ok().and_then(|mut waiting| waiting.job.take());
    if let (Some(job), false) = (job, failure::has_failed()) {
        job();
    }
}

/// Work that is done in slices, so that the page answers in between.
#[derive(Clone, Default)]
pub struct Slices {
    timer: Rc<RefCell<Option<Timeout>>>,
}

/// Milliseconds after which a slice ends: a quarter of a frame.
const SLICE_MS: f64 = 4.0;

/// How a step of work ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// There is more to do.
    On,
    /// There is more to do, once the page has shown what this step found.
    Rest,
    /// All is done.
    Done,
}

impl Slices {
    /// Starts after so many milliseconds of quiet, in place of what was started before. `step` works for about a
    /// millisecond.
    pub fn start(&self, quiet_ms: u32, step: impl FnMut() -> Step + 'static) {
        self.schedule(quiet_ms, Box::new(step));
    }

    fn schedule(&self, ms: u32, mut step: Box<dyn FnMut() -> Step>) {
        let slices = self.clone();
        let timer = Timeout::new(ms, move || {
            if failure::has_failed() {
                return;
            }
            let start = now();
            loop {
                let ended = step();
                if ended == Step::Done {
                    return;
                }
                let used = now().zip(start).map(|(now, start)| now - start);
                if ended == Step::Rest || used.is_none_or(|used| used >= SLICE_MS) {
                    return slices.schedule(0, step);
                }
            }
        });
        let replaced = self.timer.try_borrow_mut().map(|mut waiting| waiting.replace(timer));
        drop(replaced);
    }
}

/// Milliseconds of the page's clock; without one every step is a slice of its own.
fn now() -> Option<f64> {
    super::browser::window().ok()?.performance().map(|clock| clock.now())
}
