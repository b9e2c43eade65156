//! Labels; and with them, what must arrive in a filter, and lists that are longer than a page.

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use harbor_client::model::{LabelRef, LabelScope, LabelUpdate, NewLabel};
use harbor_client::query::{Filter, Labels};
use harbor_client::{Call, CallOptions, operations};

use crate::row::unique;
use crate::{Place, Row, refused, refused_here, row};

/// A label of a project, which is removed again: labels outlive their project.
async fn label(row: &Row, project: &Place, name: &str) -> i64 {
    let new = NewLabel::new(name, LabelScope::Project).project_id(project.id);
    let made = row.admin.create_label(&new).await.unwrap();
    row.later(row.admin.label(made.id).delete());
    made.id
}

fn list(row: &Row, project: &Place) -> Call<operations::ListLabels> {
    row.admin
        .list_labels(LabelScope::Project)
        .project_id(project.id)
}

#[tokio::test]
async fn labels_live_and_go() {
    row(async |row| {
        let project = row.project("labels").await;
        let name = "first";
        let new = NewLabel::new(name, LabelScope::Project).project_id(project.id);
        let new = new.color("#48960C").description("words");
        let made = row.admin.create_label(&new).await.unwrap();
        let label = row.admin.label(made.id);
        row.later(label.delete());
        assert!(refused(row.admin.create_label(&new).await).is_conflict());
        let read = label.get().await.unwrap();
        assert_eq!((read.id, read.name.as_deref()), (made.id, Some(name)));
        assert_eq!(
            (read.scope, read.project_id),
            (Some(LabelScope::Project), project.id)
        );
        assert_eq!(
            (read.color.as_deref(), read.description.as_deref()),
            (Some("#48960C"), Some("words"))
        );

        let update = LabelUpdate::new("second").color("#C92100");
        label.update(&update).await.unwrap();
        let listed = list(row, &project).await.unwrap();
        assert_eq!(
            (listed.total, listed.items[0].name.as_deref()),
            (Some(1), Some("second"))
        );
        label.delete().await.unwrap();
        assert!(refused(label.get().await).is_not_found());
        assert!(refused(label.delete().await).is_not_found());

        let of_nobody = NewLabel::new(name, LabelScope::Project);
        refused_here(row.admin.create_label(&of_nobody).await, "project_id");
        let odd = NewLabel::new(name, LabelScope::from("x"));
        refused_here(row.admin.create_label(&odd).await, "scope");
        refused_here(
            row.admin
                .create_label(&NewLabel::new("", LabelScope::Global))
                .await,
            "name",
        );
    })
    .await;
}

#[tokio::test]
async fn a_label_of_all_projects_is_found_beside_those_of_others() {
    row(async |row| {
        let name = unique("global");
        let new = NewLabel::new(&name, LabelScope::Global);
        let made = row.admin.create_label(&new).await.unwrap();
        row.later(row.admin.label(made.id).delete());
        let listed = row
            .admin
            .list_labels(LabelScope::Global)
            .filter(Labels::NAME.is(&name))
            .await
            .unwrap();
        assert_eq!((listed.total, listed.items[0].id), (Some(1), made.id));
        assert_eq!(
            (listed.items[0].project_id, &listed.items[0].scope),
            (0, &Some(LabelScope::Global))
        );
    })
    .await;
}

#[tokio::test]
async fn a_label_is_put_on_an_artifact_once() {
    row(async |row| {
        let project = row.project("labelled").await;
        row.push.image(&project.full("app"), "v1", "labelled").await;
        let id = label(row, &project, "mark").await;
        let artifact = project.repository("app").artifact("v1");
        artifact.add_label(&LabelRef::new(id)).await.unwrap();
        let again = refused(artifact.add_label(&LabelRef::new(id)).await);
        assert!(again.is_conflict(), "{again}");
        let labels = artifact.get().with_label(true).await.unwrap().labels;
        assert_eq!((labels.len(), labels[0].id), (1, id));
        artifact.remove_label(id).await.unwrap();
        assert!(refused(artifact.remove_label(id).await).is_not_found());
        // A label that is deleted is on nothing any more.
        artifact.add_label(&LabelRef::new(id)).await.unwrap();
        row.admin.label(id).delete().await.unwrap();
        assert!(
            artifact
                .get()
                .with_label(true)
                .await
                .unwrap()
                .labels
                .is_empty()
        );
        assert!(refused(artifact.add_label(&LabelRef::new(id)).await).is_not_found());
    })
    .await;
}

/// Each of these means something to the server's language, or to a URL.
const AWKWARD: [&str; 23] = [
    "50% off",
    "100%25",
    "100%",
    "%41",
    "a+b",
    "a b",
    "a%20b",
    "a=b",
    "a&b",
    "a#b?c",
    "a/b",
    "x;y",
    "(paren)",
    "[br]",
    "{cu}",
    "~tilde",
    "\\lead",
    "back\\slash",
    "quote'd",
    "\"dq\"",
    "under_score",
    "ümläut",
    "*",
];

#[tokio::test]
async fn a_text_in_a_filter_arrives_as_it_is() {
    row(async |row| {
        let project = row.project("awkward").await;
        let mut ids = Vec::new();
        for name in AWKWARD {
            ids.push(label(row, &project, name).await);
        }
        let found = async |filter: Filter<Labels>| {
            let listed = list(row, &project).filter(filter).await.unwrap();
            listed
                .items
                .into_iter()
                .map(|one| one.id)
                .collect::<Vec<_>>()
        };
        for (name, id) in AWKWARD.iter().zip(&ids) {
            assert_eq!(found(Labels::NAME.is(name)).await, [*id], "{name}");
        }
        for name in ["ilde", "quote'", "a+", "müt", "(par"] {
            let expected: Vec<_> = AWKWARD
                .iter()
                .zip(&ids)
                .filter(|(one, _)| one.contains(name))
                .map(|(_, id)| *id)
                .collect();
            let mut listed = found(Labels::NAME.contains(name)).await;
            listed.sort_unstable();
            assert_eq!(listed, expected, "{name}");
        }
        let either = ["a+b", "100%25", "[br]"];
        let mut listed = found(Labels::NAME.any_of(either)).await;
        listed.sort_unstable();
        let at = |name: &str| ids[AWKWARD.iter().position(|one| *one == name).unwrap()];
        assert_eq!(listed, [at("100%25"), at("a+b"), at("[br]")]);
        assert_eq!(found(Labels::ID.any_of([ids[0], ids[1]])).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_asked_for_is_refused_before_the_call() {
    row(async |row| {
        let project = row.project("unasked").await;
        let filters = [
            Labels::NAME.is("x,y"),
            Labels::NAME.is(""),
            Labels::NAME.contains("x,y"),
            Labels::NAME.contains("50%"),
            Labels::NAME.any_of(["a b", "c"]),
            Labels::NAME.any_of([""; 0]),
            Labels::NAME.is("a").and(Labels::NAME.is("b")),
        ];
        for filter in filters {
            refused_here(list(row, &project).filter(filter).await, "name");
        }
        let twice = list(row, &project)
            .filter(Labels::ID.is(1))
            .filter(Labels::NAME.is("a"));
        refused_here(twice.await, "q");
        let empty = CallOptions::new().page_size(0);
        refused_here(list(row, &project).options(empty).await, "page_size");
    })
    .await;
}

#[tokio::test]
async fn a_long_list_comes_in_pages_whole_and_in_order() {
    row(async |row| {
        const ALL: usize = 120;
        let project = row.project("pages").await;
        let name = |number: usize| format!("label-{number:03}");
        stream::iter(0..ALL)
            .for_each_concurrent(6, |number| {
                let project = &project;
                async move {
                    label(row, project, &name(number)).await;
                }
            })
            .await;
        let list = || list(row, &project).order_by(Labels::NAME.ascending());
        let names: Vec<_> = (0..ALL).map(name).collect();

        let first = list().await.unwrap();
        assert_eq!((first.items.len(), first.total), (100, Some(ALL as u64)));
        let rest = list().resume(first.next.unwrap()).await.unwrap();
        assert_eq!((rest.items.len(), rest.total), (20, Some(ALL as u64)));
        assert!(rest.next.is_none());
        assert_eq!(rest.items[0].name.as_ref(), Some(&names[100]));

        for (size, prefetch) in [(100, 1), (50, 1), (7, 3), (40, 8), (1_000, 2)] {
            let options = CallOptions::new().page_size(size);
            let items = list().options(options.clone()).prefetch(prefetch).items();
            let items: Vec<_> = items
                .map_ok(|one| one.name.unwrap())
                .try_collect()
                .await
                .unwrap();
            assert_eq!(items, names, "{size} a page, {prefetch} at once");
            let pages: Vec<_> = list().options(options).pages().try_collect().await.unwrap();
            let size = usize::try_from(size.min(100)).unwrap();
            assert_eq!(pages.len(), ALL.div_ceil(size));
            assert!(pages.iter().all(|page| page.total == Some(ALL as u64)));
        }
        let some: Vec<_> = list().limit(70).items().try_collect().await.unwrap();
        assert_eq!(some.len(), 70);
        let none: Vec<_> = list()
            .filter(Labels::NAME.is("nothing"))
            .items()
            .try_collect()
            .await
            .unwrap();
        assert!(none.is_empty());
    })
    .await;
}
