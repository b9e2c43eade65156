//! What was asked, as OAuth reads it.

use super::http::Params;
use crate::statuspage::RecordedRequest;

/// For requests to an issuer: the form that they carried.
impl RecordedRequest {
    /// The names of the parameters of its form, in order.
    #[must_use]
    pub fn form_names(&self) -> Vec<String> {
        let body = String::from_utf8_lossy(&self.body).into_owned();
        Params::read(&body).names().map(str::to_owned).collect()
    }

    /// First value of a parameter of its form.
    #[must_use]
    pub fn form_value(&self, name: &str) -> Option<String> {
        let body = String::from_utf8_lossy(&self.body).into_owned();
        Params::read(&body).get(name).map(str::to_owned)
    }

    /// First value of a parameter of its query.
    #[must_use]
    pub fn query_value(&self, name: &str) -> Option<String> {
        Params::read(&self.query).get(name).map(str::to_owned)
    }
}
