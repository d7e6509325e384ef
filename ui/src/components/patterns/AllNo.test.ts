import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import AllNo from './AllNo.svelte';

const ALL = { ask: true, turned_away: 18, requests: 22, people: 4, probability: 0.97 };

it('asks, with what it is based on, and calls it nothing', () => {
  render(AllNo, { all: ALL });
  expect(screen.getByText('Most requests you logged ended in no or later. Right for this season? Or do the yeses go unlogged?')).toBeTruthy();
  expect(screen.getByText('18 of 22 requests from 4 people, in the last eight weeks.')).toBeTruthy();
});

it('stays silent otherwise', () => {
  const { container } = render(AllNo, { all: { ...ALL, ask: false } });
  expect(container.textContent).toBe('');
});
