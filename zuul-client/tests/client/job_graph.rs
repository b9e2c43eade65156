//! The order of jobs, and how it is drawn.

use zuul_client::JobGraph;
use zuul_client::model::{FreezeJob, JobDependency};

fn job(name: &str, after: &[&str]) -> FreezeJob {
    let dependency = |name: &&str| match name.strip_suffix('?') {
        Some(soft) => JobDependency::new(soft).soft(true),
        None => JobDependency::new(*name).soft(false),
    };
    FreezeJob::new(name).dependencies(after.iter().map(dependency).collect::<Vec<_>>())
}

#[test]
fn layers_hold_what_can_run_at_once_and_keep_the_rows_order() {
    // recordings/zuul/039-freeze-jobs, and two more.
    let rows = [
        job("push", &["build"]),
        job("lint", &[]),
        job("build", &[]),
        job("deploy", &["push", "lint?", "docs?"]),
    ];
    let graph = JobGraph::new(&rows);
    assert_eq!(
        graph.layers(),
        [vec!["lint", "build"], vec!["push"], vec!["deploy"]]
    );
    assert!(graph.stuck().is_empty());
    assert_eq!(
        graph.to_string(),
        "lint\nbuild\n  push (after build)\n    deploy (after push; lint, if it runs)\n"
    );
}

#[test]
fn arrows_of_dot_lead_to_those_that_wait_and_names_are_data() {
    let rows = [job("a\"];x\\", &[]), job("b\nc", &["a\"];x\\?"])];
    assert_eq!(
        JobGraph::new(&rows).to_dot(),
        concat!(
            "digraph jobs {\n  rankdir=LR;\n  node [shape=box];\n",
            "  n0 [label=\"a\\\"];x\\\\\"];\n",
            "  n1 [label=\"b\\nc\"];\n",
            "  n0 -> n1 [style=dashed];\n}\n",
        )
    );
}

#[test]
fn a_cycle_is_told_and_holds_up_only_what_waits_for_it() {
    let rows = [
        job("free", &[]),
        job("a", &["b"]),
        job("b", &["a"]),
        job("behind", &["b", "free"]),
        job("itself", &["itself"]),
    ];
    let graph = JobGraph::new(&rows);
    assert_eq!(graph.layers(), [["free"]]);
    assert_eq!(graph.stuck(), ["a", "b", "behind", "itself"]);
    let text = graph.to_string();
    assert!(
        text.contains("in a cycle, or behind one:\n  a (after b)\n"),
        "{text}"
    );
}

#[test]
fn repeated_names_and_unknown_ones() {
    let rows = [
        job("a", &["unknown", "gone?"]),
        job("a", &["b?"]),
        job("b", &[]),
        job("c", &["b?", "b"]),
    ];
    let graph = JobGraph::new(&rows);
    assert_eq!(graph.layers(), [vec!["b", "unknown"], vec!["a", "c"]]);
    assert_eq!(graph.to_dot().matches("->").count(), 3);
    assert_eq!(graph.to_dot().matches("dashed").count(), 1);
    assert!(graph.to_string().contains("c (after b)\n"));
    assert_eq!(JobGraph::new(&[]).to_string(), "");
}
