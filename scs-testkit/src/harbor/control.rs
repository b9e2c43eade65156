//! What a test does to a running stand-in beside its API, for artifacts and scans.

use serde_json::Value;

use super::{
    content::{Content, Scanning},
    image::Image,
    scans::What,
    server::Server,
};

impl Server {
    /// Pushes an image to `project/repository`, as a registry client would, and answers its digest; the repository comes into
    /// being with the first one. The digest is empty where there is no such project.
    ///
    /// ```
    /// # async fn example() -> Result<(), scs_testkit::harbor::StartError> {
    /// use scs_testkit::harbor::{Image, Server};
    ///
    /// let server = Server::builder().start().await?;
    /// let image = server.push("library", "team/app", "v1", Image::new());
    /// let signature = server.push_untagged("library", "team/app", Image::signature(&image));
    /// assert_ne!(image, signature);
    /// # Ok(()) }
    /// ```
    pub fn push(&self, project: &str, repository: &str, tag: &str, image: Image) -> String {
        self.lock().push(project, repository, Some(tag), &image)
    }

    /// Pushes without a tag: what an index is made of, and what belongs to another artifact.
    pub fn push_untagged(&self, project: &str, repository: &str, image: Image) -> String {
        self.lock().push(project, repository, None, &image)
    }

    /// Pushes an index of artifacts that are in the repository already, and answers its digest.
    pub fn push_index(
        &self,
        project: &str,
        repository: &str,
        tag: &str,
        children: &[&str],
    ) -> String {
        self.lock()
            .push_index(project, repository, Some(tag), children)
    }

    /// Gives an artifact another tag, which moves if another one has it; false when there is no such artifact.
    pub fn move_tag(&self, project: &str, repository: &str, tag: &str, reference: &str) -> bool {
        let mut world = self.lock();
        let now = world.now();
        let store = &mut world.content.store;
        let Some(id) = store
            .find(&format!("{project}/{repository}"), reference)
            .map(|found| found.id)
        else {
            return false;
        };
        store.tag(id, tag, now);
        true
    }

    /// How scans go from now on; at once unless told otherwise.
    pub fn scanning(&self, scanning: Scanning) {
        self.lock().content.scans.scanning = scanning;
    }

    /// Ends the scans of an artifact that are under way: with a report, or with `Error` where the repository's name contains
    /// `fail` or `refuse`. The report names seven made-up flaws; two where the name contains `two`, none where it contains
    /// `clean`.
    pub fn finish_scan(&self, digest: &str) {
        let mut world = self.lock();
        let now = world.now();
        let Content { scans, store, .. } = &mut world.content;
        scans.finish(digest, What::Vulnerabilities, store, now);
        scans.finish(digest, What::Sbom, store, now);
    }

    /// Says what a scan has found in an artifact, as a report of type
    /// `application/vnd.security.vulnerability.report; version=1.1`.
    pub fn set_report(&self, digest: &str, report: Value) {
        self.lock().report_on(digest, report);
    }

    /// Takes the scanner away, or brings it back.
    pub fn without_scanner(&self, yes: bool) {
        self.lock().content.scans.no_scanner = yes;
    }

    /// Switches the scanner off, or on again.
    pub fn scanner_disabled(&self, yes: bool) {
        self.lock().content.scans.scanner_disabled = yes;
    }

    /// Takes the registry behind the API away or brings it back: most of `/v2` is then 502 without a word, copies and additions
    /// are 500, lists and deletions work.
    pub fn registry_down(&self, down: bool) {
        self.lock().content.registry_down = down;
    }
}
