// Drafts of relationships: a blank one, and one that says what is known.
import { v7 as makeId } from 'uuid';
import type { Relationship, RelationshipDraft } from '$/api';

/** Somebody of whom nothing is known yet. */
export function blankRelationship(): RelationshipDraft {
  return {
    id: makeId(),
    name: '',
    role: null,
    care: false,
    distance: false,
    unsafe: false,
    frame: { hours: '', channels: [], limits: '', times: [], session_day: null },
    note: '',
  };
}

/** What is known of somebody, to be amended. */
export function draftOf(relationship: Relationship): RelationshipDraft {
  const { id, name, role, care, distance, unsafe, frame, note } = relationship;
  return { id, name, role, care, distance, unsafe, frame: structuredClone(frame), note };
}
