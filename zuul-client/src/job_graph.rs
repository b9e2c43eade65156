//! Which job waits for which, as a graph.

use std::collections::HashMap;
use std::fmt;

use crate::model::FreezeJob;

/// The jobs of a frozen pipeline and what they wait for: in the order in which they can run, as
/// text and as DOT.
///
/// Nothing is sent; the rows come from
/// [`freeze_jobs`](crate::handles::Tenant::freeze_jobs).
///
/// ```
/// use zuul_client::JobGraph;
/// use zuul_client::model::{FreezeJob, JobDependency};
///
/// let jobs = [
///     FreezeJob::new("push").dependencies([JobDependency::new("build")]),
///     FreezeJob::new("build"),
/// ];
/// let graph = JobGraph::new(&jobs);
/// assert_eq!(graph.layers(), [vec!["build"], vec!["push"]]);
/// assert_eq!(graph.to_string(), "build\n  push (after build)\n");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobGraph {
    jobs: Vec<Job>,
    /// Indexes of jobs, layer by layer.
    layers: Vec<Vec<usize>>,
    /// Jobs that can never run: those of a cycle, and those that wait for one.
    stuck: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Job {
    name: String,
    waits_for: Vec<Edge>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edge {
    job: usize,
    soft: bool,
}

impl JobGraph {
    /// Makes the graph of what the server has frozen.
    ///
    /// A row with the name of an earlier one adds to it. A soft dependency on a job that is not
    /// among the rows holds nothing up, and is left out; a hard one shows as a job of its own.
    #[must_use]
    pub fn new(rows: &[FreezeJob]) -> Self {
        let mut graph = Self {
            jobs: Vec::new(),
            layers: Vec::new(),
            stuck: Vec::new(),
        };
        let mut known = HashMap::new();
        for row in rows {
            graph.index_of(&mut known, &row.name);
        }
        for row in rows {
            let waiting = graph.index_of(&mut known, &row.name);
            for dependency in &row.dependencies {
                let soft = dependency.soft.unwrap_or_default();
                if soft && !known.contains_key(&dependency.name) {
                    continue;
                }
                let job = graph.index_of(&mut known, &dependency.name);
                graph.jobs[waiting].wait_for(Edge { job, soft });
            }
        }
        graph.sort();
        graph
    }

    /// The jobs by when they can start: those of a layer wait for jobs of earlier layers alone.
    ///
    /// Jobs that [can never run](Self::stuck) are in none. Within a layer, the rows' order is kept.
    #[must_use]
    pub fn layers(&self) -> Vec<Vec<&str>> {
        let names = |layer: &Vec<usize>| layer.iter().map(|&job| self.name(job)).collect();
        self.layers.iter().map(names).collect()
    }

    /// The jobs of a cycle and those that wait for one; empty for all that a server lets through.
    #[must_use]
    pub fn stuck(&self) -> Vec<&str> {
        self.stuck.iter().map(|&job| self.name(job)).collect()
    }

    /// The graph for Graphviz: an arrow leads from a job to those that wait for it, a dashed one
    /// where the dependency is soft.
    #[must_use]
    pub fn to_dot(&self) -> String {
        let mut dot = "digraph jobs {\n  rankdir=LR;\n  node [shape=box];\n".to_owned();
        for (index, job) in self.jobs.iter().enumerate() {
            dot.push_str(&format!("  n{index} [label=\"{}\"];\n", escaped(&job.name)));
        }
        for (index, job) in self.jobs.iter().enumerate() {
            for edge in &job.waits_for {
                let style = if edge.soft { " [style=dashed]" } else { "" };
                dot.push_str(&format!("  n{} -> n{index}{style};\n", edge.job));
            }
        }
        dot.push_str("}\n");
        dot
    }

    fn name(&self, job: usize) -> &str {
        &self.jobs[job].name
    }

    fn index_of(&mut self, known: &mut HashMap<String, usize>, name: &str) -> usize {
        *known.entry(name.to_owned()).or_insert_with(|| {
            self.jobs.push(Job {
                name: name.to_owned(),
                waits_for: Vec::new(),
            });
            self.jobs.len() - 1
        })
    }

    /// Takes away layer after layer of what waits for nothing that is left.
    fn sort(&mut self) {
        let mut placed = vec![false; self.jobs.len()];
        loop {
            let free = |&job: &usize| {
                let mut waits_for = self.jobs[job].waits_for.iter();
                !placed[job] && waits_for.all(|edge| placed[edge.job])
            };
            let layer: Vec<usize> = (0..self.jobs.len()).filter(free).collect();
            if layer.is_empty() {
                break;
            }
            layer.iter().for_each(|&job| placed[job] = true);
            self.layers.push(layer);
        }
        self.stuck = (0..self.jobs.len()).filter(|&job| !placed[job]).collect();
    }

    fn write_job(&self, f: &mut fmt::Formatter<'_>, job: usize, depth: usize) -> fmt::Result {
        write!(f, "{:depth$}{}", "", self.name(job), depth = 2 * depth)?;
        let mut separator = " (after ";
        for edge in &self.jobs[job].waits_for {
            let soft = if edge.soft { ", if it runs" } else { "" };
            write!(f, "{separator}{}{soft}", self.name(edge.job))?;
            separator = "; ";
        }
        f.write_str(if separator == "; " { ")\n" } else { "\n" })
    }
}

impl Job {
    /// A job that is named twice is waited for once, and hard if either says so.
    fn wait_for(&mut self, edge: Edge) {
        match self
            .waits_for
            .iter_mut()
            .find(|known| known.job == edge.job)
        {
            Some(known) => known.soft &= edge.soft,
            None => self.waits_for.push(edge),
        }
    }
}

/// One job a line, indented by its layer; those that can never run come last.
impl fmt::Display for JobGraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, layer) in self.layers.iter().enumerate() {
            for &job in layer {
                self.write_job(f, job, depth)?;
            }
        }
        if !self.stuck.is_empty() {
            f.write_str("in a cycle, or behind one:\n")?;
        }
        self.stuck
            .iter()
            .try_for_each(|&job| self.write_job(f, job, 1))
    }
}

/// A label of DOT: quotes and backslashes are structure there.
fn escaped(name: &str) -> String {
    let mut label = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '"' | '\\' => label.extend(['\\', character]),
            '\n' => label.push_str("\\n"),
            other => label.push(other),
        }
    }
    label
}
