//! What the Kubernetes API says about refusals.

use scs_client_core::{ErrorAnswer, ErrorDetails};

pub(crate) fn read(answer: &ErrorAnswer<'_>) -> ErrorDetails {
    ErrorDetails::read(answer)
}
