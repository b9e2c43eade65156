//! Which types of reports there are, and asking for one.

use std::collections::BTreeMap;

use crate::{Call, operations};

scs_wire::open_enum! {
    /// The type of a report, by the text that the server knows it by.
    ///
    /// The server compares texts, so a missing blank after a `;` is another type, and of another
    /// type there is never a report (recordings/harbor/3226-getVulnerabilitiesAddition-unknown-mime).
    /// Reports and overviews of them come as maps with these texts as keys, see [`find`](Self::find).
    pub enum ReportType {
        /// Vulnerabilities in version 1.1, with scores and weaknesses. What today's scanners write.
        Generic = "application/vnd.security.vulnerability.report; version=1.1",
        /// Vulnerabilities in Harbor's first own form, version 1.0, which has fewer members.
        Native = "application/vnd.scanner.adapter.vuln.report.harbor+json; version=1.0",
        /// In the scanner's own form. Scanners may offer it, and Harbor hands it out nowhere.
        Raw = "application/vnd.scanner.adapter.vuln.report.raw",
        /// A list of components, which has a [call of its own](crate::handles::Artifact::sbom).
        Sbom = "application/vnd.security.sbom.report+json; version=1.0",
    }
}

impl ReportType {
    /// What of this type is in a map by types, such as an artifact's `scan_overview` or the answer
    /// of `vulnerabilities()`.
    ///
    /// ```
    /// use harbor_client::reports::ReportType;
    ///
    /// # fn example(artifact: harbor_client::model::Artifact) {
    /// let scan = ReportType::Generic.find(&artifact.scan_overview);
    /// # }
    /// ```
    #[must_use]
    pub fn find<'a, T>(&self, by_type: &'a BTreeMap<String, T>) -> Option<&'a T> {
        by_type.get(self.as_str())
    }
}

/// The best of a map by types: version 1.1 before 1.0, and one of a type that is unknown here
/// rather than none.
///
/// ```
/// # fn example(artifact: harbor_client::model::Artifact) {
/// let scan = harbor_client::reports::preferred(&artifact.scan_overview);
/// # }
/// ```
#[must_use]
pub fn preferred<T>(by_type: &BTreeMap<String, T>) -> Option<&T> {
    ReportType::Generic
        .find(by_type)
        .or_else(|| ReportType::Native.find(by_type))
        .or_else(|| by_type.values().next_back())
}

const HEADER: &str = "X-Accept-Vulnerabilities";

macro_rules! typed {
    ($($operation:ident)+) => {$(
        impl Call<operations::$operation> {
            /// Asks for reports of these types, the best first: [`ReportType::Generic`],
            /// [`ReportType::Native`] or both. The server gives the first that there is.
            ///
            /// Others are refused, because the server answers them as if there had been no scan;
            /// `accept_vulnerabilities` takes any text.
            pub fn report_types(self, types: impl IntoIterator<Item = ReportType>) -> Self {
                match accepted(types) {
                    Ok(text) => self.header(HEADER, text),
                    Err(why) => self.refuse(HEADER, why),
                }
            }
        }
    )+};
}

typed! { GetArtifact ListArtifacts ListArtifactsOfProject GetVulnerabilities }

fn accepted(types: impl IntoIterator<Item = ReportType>) -> Result<String, String> {
    let mut texts = Vec::new();
    for report_type in types {
        match report_type {
            ReportType::Generic | ReportType::Native => texts.push(report_type.to_string()),
            other => return Err(format!("{other} is no type that vulnerabilities come in")),
        }
    }
    if texts.is_empty() {
        return Err("no type is given".to_owned());
    }
    Ok(texts.join(", "))
}
