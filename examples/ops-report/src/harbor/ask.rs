//! Asks a Harbor for everything that the report shows.

use std::collections::BTreeMap;
use std::future::Future;

use futures_util::StreamExt as _;
use harbor_client::model::{self, Artifact, Quota, Robot};
use harbor_client::query::{self, Artifacts, Projects};
use harbor_client::{Client, Error, Pages, ProjectRef, Result};

use super::{Asked, Harbor, Pushes, Quotas, Robots, Scans};
use crate::words::{clean, names};

/// Projects that are asked at most, where none are named.
const MOST_PROJECTS: u64 = 20;
/// Artifacts that are looked at in each project.
const MOST_ARTIFACTS: u64 = 500;
/// Robots that are looked at, of the system and of each project.
const MOST_ROBOTS: u64 = 500;
/// Quotas that are looked at.
const MOST_QUOTAS: u64 = 500;
/// Projects that are asked at once: a server that is slow should not hold up the report for each of them.
const PROJECTS_AT_ONCE: usize = 4;
/// Pages of one list that are under way.
const PREFETCH: usize = 2;
/// Projects that are named in one note.
const MOST_NAMES: usize = 5;

const NOT_ALLOWED: &str = "who asks may not read this";

/// Finds out how a Harbor is. What goes wrong is among the problems.
pub async fn ask(asked: &Asked) -> Harbor {
    let mut harbor = Harbor {
        source: asked.source.clone(),
        who: asked.who.clone(),
        ..Harbor::default()
    };
    // What was found out until then is told.
    let _ = find_out(asked, &mut harbor).await;
    harbor
}

/// There is no use in asking any further: the server is not there any more, or not for us.
struct Gone;

async fn find_out(asked: &Asked, harbor: &mut Harbor) -> Result<(), Gone> {
    match asked.client.health().await {
        Ok(health) => harbor.health = Some(health),
        // Some other server, which has nothing to say to the other questions either.
        Err(error) if error.is_unsupported_by_server() => {
            harbor.problem("", &error)?;
            return Err(Gone);
        }
        Err(error) => harbor.problem("components: ", &error)?,
    }
    if asked.who.is_none() {
        let only = "all but the components: a login is needed to read this";
        let note = format!("{only}; --harbor-login-file gives one");
        harbor.notes.push(note);
        return Ok(());
    }
    // The first call with the login: over a strict transport it fails where that is not known.
    match asked.client.system_info().await {
        Ok(info) => {
            harbor.version = info.harbor_version.as_deref().map(clean);
            harbor.is_read_only = info.read_only == Some(true);
        }
        Err(error) => {
            let doubt = match error.is_unauthorized() {
                true => "the login is not taken, or the database is down: ",
                false => "",
            };
            harbor.problem(doubt, &error)?;
            return Err(Gone);
        }
    }
    let projects = projects(asked, harbor).await?;
    artifacts(asked, &projects, harbor).await?;
    robots(asked, &projects, harbor).await?;
    quotas(asked, &projects, harbor).await
}

impl Harbor {
    fn problem(&mut self, what: &str, error: &Error) -> Result<(), Gone> {
        self.problems.push(clean(&format!("{what}{error}")));
        match error.is_connect() || error.is_timeout() {
            true => Err(Gone),
            false => Ok(()),
        }
    }

    /// Takes what was read of a list, and says if that is not all.
    fn take<T>(&mut self, what: &str, list: List<T>) -> Vec<T> {
        let (which, read) = (list.which, list.items.len());
        let of = match list.total {
            Some(total) if total > read as u64 => format!(" of {total}"),
            None if list.is_full => String::new(),
            _ => return list.items,
        };
        let note = format!("{what}: the {which} {read}{of} looked at");
        self.notes.push(clean(&note));
        list.items
    }
}

/// What was read of a list, and what there is of it.
struct List<T> {
    items: Vec<T>,
    total: Option<u64>,
    /// Whether as much was read as is read at most.
    is_full: bool,
    /// Which ones come first.
    which: &'static str,
}

impl<T: Send + 'static> List<T> {
    fn all(items: Vec<T>) -> Self {
        Self {
            total: Some(items.len() as u64),
            items,
            is_full: false,
            which: "first",
        }
    }

    async fn read(mut pages: Pages<T>, which: &'static str, most: u64) -> Result<Self> {
        let mut list = Self {
            items: Vec::new(),
            total: None,
            is_full: false,
            which,
        };
        while let Some(page) = pages.next().await {
            let page = page?;
            list.total = list.total.or(page.total);
            list.items.extend(page.items);
        }
        list.is_full = list.items.len() as u64 >= most;
        Ok(list)
    }
}

/// A project by name and number.
struct Project {
    name: String,
    id: i64,
}

impl From<model::Project> for Project {
    fn from(project: model::Project) -> Self {
        Self {
            name: project.name,
            id: project.project_id,
        }
    }
}

async fn projects(asked: &Asked, harbor: &mut Harbor) -> Result<Vec<Project>, Gone> {
    let mut projects: Vec<Project> = Vec::new();
    if asked.projects.is_empty() {
        let all = asked.client.list_projects().with_detail(false);
        let all = all.order_by(Projects::NAME.ascending());
        match List::read(all.limit(MOST_PROJECTS).pages(), "first", MOST_PROJECTS).await {
            Ok(list) => {
                let all = harbor.take("projects (--harbor-project names others)", list);
                projects.extend(all.into_iter().map(Into::into));
            }
            Err(error) => harbor.problem("projects: ", &error)?,
        }
    }
    for name in &asked.projects {
        match asked.client.project(name).get().await {
            Ok(project) => projects.push(project.into()),
            Err(error) => harbor.problem(&format!("project {name}: "), &error)?,
        }
    }
    Ok(projects)
}

/// What was pushed and scanned: one list of each project tells both.
async fn artifacts(asked: &Asked, projects: &[Project], harbor: &mut Harbor) -> Result<(), Gone> {
    let places = projects
        .iter()
        .map(|project| (project.name.as_str(), newest(&asked.client, project)));
    if let Some(artifacts) = lists(harbor, "artifacts", places).await? {
        let (mut pushes, mut scans) = (Pushes::new(asked.at, asked.days), Scans::default());
        for artifact in &artifacts {
            pushes.add(artifact);
            scans.add(artifact);
        }
        harbor.pushes = Some(pushes);
        harbor.scans = Some(scans);
    }
    Ok(())
}

async fn newest(client: &Client, project: &Project) -> Result<Option<List<Artifact>>> {
    let artifacts = client
        .project(ProjectRef::from(&project.name))
        .list_artifacts()
        .order_by(Artifacts::PUSH_TIME.descending())
        .with_scan_overview(true)
        .prefetch(PREFETCH)
        .limit(MOST_ARTIFACTS);
    List::read(artifacts.pages(), "newest", MOST_ARTIFACTS)
        .await
        .map(Some)
}

/// Robots of the system and of the projects: the server lists either.
async fn robots(asked: &Asked, projects: &[Project], harbor: &mut Harbor) -> Result<(), Gone> {
    let system = std::iter::once(("the system", None));
    let projects = projects.iter().map(|one| (one.name.as_str(), Some(one.id)));
    let places = system
        .chain(projects)
        .map(|(name, project)| (name, robots_of(&asked.client, project)));
    if let Some(robots) = lists(harbor, "robots", places).await? {
        harbor.robots = Some(Robots::new(asked.at, &robots));
    }
    Ok(())
}

/// After those that never end, those that end first.
async fn robots_of(client: &Client, project: Option<i64>) -> Result<Option<List<Robot>>> {
    let mut robots = client.list_robots();
    if let Some(project) = project {
        robots = robots.filter(query::Robots::of_project(project));
    }
    let robots = robots
        .order_by(query::Robots::EXPIRES_AT.ascending())
        .prefetch(PREFETCH)
        .limit(MOST_ROBOTS);
    List::read(robots.pages(), "first", MOST_ROBOTS)
        .await
        .map(Some)
}

/// Joins the lists of several places. Which of them keep theirs to themselves is said in one line;
/// nothing comes back where all do.
async fn lists<'a, T, F>(
    harbor: &mut Harbor,
    what: &str,
    places: impl Iterator<Item = (&'a str, F)>,
) -> Result<Option<Vec<T>>, Gone>
where
    F: Future<Output = Result<Option<List<T>>>>,
{
    let mut answers = futures_util::stream::iter(places)
        .map(|(place, list)| async move { (place, list.await) })
        .buffered(PROJECTS_AT_ONCE);
    let mut all = None;
    let mut refused = Vec::new();
    while let Some((place, answer)) = answers.next().await {
        match answer {
            Ok(Some(list)) => {
                let items = harbor.take(&format!("{what} of {place}"), list);
                all.get_or_insert_with(Vec::new).extend(items);
            }
            Ok(None) => refused.push(place),
            Err(error) if error.is_forbidden() => refused.push(place),
            Err(error) => harbor.problem(&format!("{what} of {place}: "), &error)?,
        }
    }
    if !refused.is_empty() {
        let places = clean(&names(&refused, MOST_NAMES));
        let note = format!("{what} of {places}: {NOT_ALLOWED}");
        harbor.notes.push(note);
    }
    Ok(all)
}

async fn quotas(asked: &Asked, projects: &[Project], harbor: &mut Harbor) -> Result<(), Gone> {
    let quotas = asked
        .client
        .list_quotas()
        .order_by(query::Quotas::USED.descending())
        .prefetch(PREFETCH)
        .limit(MOST_QUOTAS);
    match List::read(quotas.pages(), "largest", MOST_QUOTAS).await {
        Ok(list) => harbor.quotas = Some(Quotas::new(&harbor.take("quotas", list))),
        Err(error) if error.is_forbidden() && projects.is_empty() => {
            harbor.notes.push(format!("quotas: {NOT_ALLOWED}"));
        }
        // The list is for administrators alone, and a project tells its members its own.
        Err(error) if error.is_forbidden() => {
            let places = projects
                .iter()
                .map(|project| (project.name.as_str(), quota_of(&asked.client, project)));
            if let Some(quotas) = lists(harbor, "quotas", places).await? {
                harbor.quotas = Some(Quotas::new(&quotas));
            }
        }
        Err(error) => harbor.problem("quotas: ", &error)?,
    }
    Ok(())
}

/// The summary of a project leaves its quota out for those who may not know it.
async fn quota_of(client: &Client, project: &Project) -> Result<Option<List<Quota>>> {
    let name = [("name".to_owned(), project.name.as_str().into())];
    let project = client.project(ProjectRef::from(&project.name));
    let summary = project.summary().await?;
    Ok(summary.quota.map(|told| {
        let quota = Quota::new(0).hard(told.hard).used(told.used);
        List::all(vec![quota.r#ref(BTreeMap::from(name))])
    }))
}
