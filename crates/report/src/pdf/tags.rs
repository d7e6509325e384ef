//! The tree of tags: what each mark is, in the order it is read.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// Where the marks of one tag are gathered, over as many pages as it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot(usize);

/// A piece of the tree.
pub(super) enum Tagged {
    /// A tag over others.
    Group(TagKind, Vec<Tagged>),
    /// The marks of a slot.
    Marks(Slot),
}

impl Tagged {
    /// A tag over others.
    pub fn group(tag: impl Into<TagKind>, children: Vec<Self>) -> Self {
        Self::Group(tag.into(), children)
    }

    /// A tag over the marks of one slot.
    pub fn leaf(tag: impl Into<TagKind>, slot: Slot) -> Self {
        Self::Group(tag.into(), vec![Self::Marks(slot)])
    }
}

/// The whole tree.
#[derive(Default)]
pub(super) struct Tags {
    roots: Vec<Tagged>,
    slots: usize,
}

impl Tags {
    /// A new slot.
    pub fn slot(&mut self) -> Slot {
        self.slots += 1;
        Slot(self.slots - 1)
    }

    /// Adds what is read next.
    pub fn push(&mut self, tagged: Tagged) {
        self.roots.push(tagged);
    }

    /// What the slots are filled with while drawing.
    pub fn marks(&self) -> Marks {
        Marks(vec![Vec::new(); self.slots])
    }

    /// The tree with all marks in their places.
    pub fn tree(&self, language: &str, marks: &mut Marks) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for node in self.roots.iter().flat_map(|root| nodes(root, marks)) {
            tree.push(node);
        }
        tree
    }
}

/// The marks drawn so far, by slot.
pub(super) struct Marks(Vec<Vec<Identifier>>);

impl Marks {
    /// Notes a mark.
    pub fn add(&mut self, slot: Slot, mark: Identifier) {
        if let Some(marks) = self.0.get_mut(slot.0) {
            marks.push(mark);
        }
    }
}

fn nodes(tagged: &Tagged, marks: &mut Marks) -> Vec<Node> {
    match tagged {
        Tagged::Marks(slot) => {
            let taken = marks.0.get_mut(slot.0).map(std::mem::take).unwrap_or_default();
            taken.into_iter().map(Node::Leaf).collect()
        }
        Tagged::Group(tag, children) => {
            let children = children.iter().flat_map(|child| nodes(child, marks)).collect();
            vec![Node::Group(TagGroup::with_children(tag.clone(), children))]
        }
    }
}
