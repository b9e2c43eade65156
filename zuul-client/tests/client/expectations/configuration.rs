//! Jobs, projects and pipelines as they are configured, and as they would run.

use chrono::TimeDelta;
use zuul_client::model::{PipelineParameterType, ProjectType};
use zuul_client::operations::*;

use super::{gives, of};

#[tokio::test]
async fn jobs() {
    let jobs = of::<ListJobs>("013-jobs").await;
    let find = |name: &str| jobs.iter().find(|job| job.name == name).unwrap();
    assert_eq!(find("base").description.as_deref(), Some("The base job."));
    assert!(
        find("base").variants.is_empty() && find("base").tags.is_empty(),
        "absent"
    );
    assert_eq!(find("lint").tags, ["quick"]);
    let build = &find("container-image-build").variants;
    assert_eq!(
        (build[0].parent.as_deref(), &build[0].branches[..]),
        (Some("base"), &["feature/statuspage".to_owned()][..])
    );
    assert_eq!(
        gives::<ListJobs>(r#"[{"name":"noop"}]"#).await[0].description,
        None
    );

    let variant = of::<ListJobVariants>("028-job-container-image-build")
        .await
        .remove(0);
    assert_eq!(
        (variant.branches[0].as_str(), variant.parent.as_deref()),
        ("feature/statuspage", Some("base"))
    );
    assert_eq!(
        (variant.timeout, variant.attempts),
        (Some(TimeDelta::seconds(900)), Some(3))
    );
    assert_eq!(
        (
            variant.semaphores[0].name.as_str(),
            variant.provides[0].as_str()
        ),
        ("container-registry", "container-image")
    );
    assert_eq!(variant.variables["image"], "osism/statuspage");
    assert_eq!(
        (variant.is_final, variant.is_abstract, variant.protected),
        (Some(false), Some(false), None)
    );
    let noop = of::<ListJobVariants>("030-job-noop").await.remove(0);
    assert_eq!(
        (noop.source_context, noop.variant_description),
        (None, None)
    );
    assert_eq!(
        noop.deduplicate.as_deref(),
        Some("true"),
        "a boolean here, a word elsewhere"
    );
}

#[tokio::test]
async fn projects_and_pipelines() {
    let projects = of::<ListProjects>("014-projects").await;
    assert_eq!(
        (projects.len(), projects[4].name.as_str(), &projects[4].kind),
        (5, "scs/zuul-config", &Some(ProjectType::Config))
    );
    assert_eq!(
        (
            projects[0].canonical_name.as_str(),
            projects[0].connection_name.as_deref()
        ),
        ("git.example.org/scs/broken", Some("git"))
    );
    assert!(gives::<ListProjects>("[]").await.is_empty());

    let project = of::<GetProject>("034-project-canonical").await;
    assert_eq!(
        (project.name.as_str(), project.canonical_name.as_str()),
        ("scs/docs", "git.example.org/scs/docs")
    );
    let config = &project.configs[0];
    assert_eq!(
        (
            config.queue_name.as_deref(),
            config.is_template,
            config.default_branch.as_ref()
        ),
        (Some("integrated"), Some(false), None)
    );
    assert_eq!(
        (
            config.pipelines[0].name.as_str(),
            config.pipelines[0].jobs[0][0].name.as_str()
        ),
        ("check", "noop")
    );
    let broken = of::<GetProject>("035-project-unconfigured").await;
    assert_eq!(
        (
            broken.configs[0].queue_name.as_ref(),
            broken.configs[0].pipelines[0].jobs[0][0].name.as_str()
        ),
        (None, "broken-job")
    );

    let pipelines = of::<ListPipelines>("015-pipelines").await;
    let names: Vec<&str> = pipelines
        .iter()
        .map(|pipeline| pipeline.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "check", "gate", "post", "tag", "periodic", "manual", "image"
        ]
    );
    assert!(pipelines[1].triggers.is_empty());
    assert_eq!(
        (
            pipelines[4].triggers[0].name.as_deref(),
            pipelines[4].triggers[0].driver.as_deref()
        ),
        (Some("timer"), Some("timer"))
    );
    assert!(
        gives::<ListPipelines>(r#"[{"name":"a"}]"#).await[0]
            .triggers
            .is_empty()
    );
}

#[tokio::test]
async fn what_would_run() {
    let rows = of::<FreezeJobs>("039-freeze-jobs").await;
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "lint",
            "deploy-long",
            "container-image-build",
            "container-image-push"
        ]
    );
    let waits = &rows[3].dependencies[0];
    assert_eq!(
        (waits.name.as_str(), waits.soft),
        ("container-image-build", Some(false))
    );
    let rows = of::<FreezeJobs>("040-freeze-jobs-branch-with-slash").await;
    assert_eq!((rows.len(), rows[2].name.as_str()), (4, "unit-tests"));

    let job = of::<FreezeJob>("041-freeze-job").await;
    assert_eq!(
        (job.job.as_str(), job.branch.as_deref()),
        ("container-image-build", Some("main"))
    );
    assert_eq!(job.zuul.unwrap()["pipeline"], "gate");
    assert_eq!(
        (job.ssh_keys[0].as_str(), job.pipeline_builds_images),
        (Some("REDACTED"), Some(false))
    );
    let noop = of::<FreezeJob>("042-freeze-job-noop").await;
    assert_eq!((noop.job.as_str(), noop.timeout), ("noop", None));
    assert_eq!(
        noop.zuul.unwrap()["project"]["src_dir"],
        "src/git.example.org/scs/docs"
    );

    let asked = of::<FreezePipeline>("409-freeze-pipeline").await;
    assert_eq!(
        (asked[0].name.as_str(), asked[0].required),
        ("image_tag", Some(true))
    );
    assert_eq!(
        (&asked[1].kind, asked[1].values.len()),
        (&Some(PipelineParameterType::Selection), 2)
    );
    assert_eq!(
        (&asked[2].kind, asked[2].default.as_ref()),
        (&Some(PipelineParameterType::Bool), None)
    );
    assert!(
        of::<FreezePipeline>("410-freeze-pipeline-none")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn keys() {
    let key = of::<GetProjectKey>("036-key").await;
    assert!(key.starts_with("-----BEGIN PUBLIC KEY-----\nMIICIjANBgkqhkiG9w0BAQEFAAOCAg8A"));
    assert!(key.ends_with("-----END PUBLIC KEY-----\n"));
    let ssh = of::<GetProjectSshKey>("037-project-ssh-key").await;
    assert!(ssh.starts_with("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCov+tgC0yTDv4"));
    let tenant = of::<GetTenantSshKey>("038-tenant-ssh-key").await;
    assert!(tenant.starts_with("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCO2byXzeboTXo"));
    // Each is text as it came, and one of them could be another's.
    assert_eq!(of::<GetProjectKey>("037-project-ssh-key").await, ssh);
    assert_eq!(of::<GetProjectSshKey>("038-tenant-ssh-key").await, tenant);
    assert_eq!(of::<GetTenantSshKey>("036-key").await, key);
}
