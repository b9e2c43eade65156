//! Logins that are made once: sessions, with their token for each change.

use futures_util::future::join_all;
use harbor_client::model::{NewProject, RepositoryUpdate};
use harbor_client::{Identity, Login, Session};

use crate::row::{PASSWORD, unique};
use crate::{refused, row};

#[tokio::test]
async fn a_session_reads_and_changes() {
    row(async |row| {
        let person = row.user("session").await;
        let session = Session::over(row.url(), &person.name, PASSWORD, row.wire()).unwrap();
        let client = session.builder().build().unwrap();
        let Identity::User(user) = client.whoami().await.unwrap() else {
            panic!("it is a user");
        };
        assert_eq!(user.user_id, person.id);

        let name = unique("session");
        row.remove_project(&name);
        let made = client
            .create_project(&NewProject::new(&name))
            .await
            .unwrap();
        assert_eq!(
            client.project(&name).get().await.unwrap().project_id,
            made.id
        );
        row.push
            .image(&format!("{name}/a/b"), "v1", "session")
            .await;
        let repository = client.project(&name).repository("a/b");
        repository
            .update(&RepositoryUpdate::new("words"))
            .await
            .unwrap();
        repository.artifact("v1").delete().await.unwrap();

        session.log_out().await.unwrap();
        // A later call logs in again.
        let reads = (0..4).map(|_| client.project(&name).get().into_future());
        for read in join_all(reads).await {
            assert_eq!(read.unwrap().project_id, made.id);
        }
        client
            .project(&name)
            .repository("a/b")
            .delete()
            .await
            .unwrap();
        client.project(&name).delete().await.unwrap();
        session.log_out().await.unwrap();
        session.log_out().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_session_that_cannot_be_opened_is_unauthorized() {
    row(async |row| {
        let person = row.user("no-session").await;
        let wrong = Session::over(row.url(), &person.name, "Wrong-Password-1", row.wire()).unwrap();
        let client = wrong.builder().build().unwrap();
        let error = refused(client.list_projects().await);
        assert!(error.is_unauthorized(), "not what is public: {error}");
        assert!(!format!("{error} {error:?} {wrong:?}").contains("Wrong-Password-1"));

        let right = Session::over(row.url(), &person.name, PASSWORD, row.wire()).unwrap();
        let login = Login::new(person.name.as_str(), PASSWORD).unwrap();
        let both = right.builder().credentials(login).build().unwrap();
        let error = refused(both.list_projects().await);
        assert_eq!(error.status(), None, "nothing was sent: {error}");
    })
    .await;
}
