import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from './route.svelte';

let route: Route;
beforeEach(() => (route = new Route()));

describe('the route', () => {
  it('begins on Today and goes back the way one came', () => {
    route.go({ view: 'people' });
    route.go({ view: 'person', id: 'a' });
    route.back();
    expect(route.place).toEqual({ view: 'people' });
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('leads to Today where there is nothing to go back to', () => {
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('does not pile up the place one is at already', () => {
    route.go({ view: 'people' });
    route.go({ view: 'people' });
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });

  it('hands an intent over once', () => {
    route.go({ view: 'today' }, 'search');
    expect(route.take('compose')).toBe(false);
    expect(route.take('search')).toBe(true);
    expect(route.take('search')).toBe(false);
  });

  it('forgets where one was when it is reset', () => {
    route.go({ view: 'people' });
    route.go({ view: 'settings' });
    route.reset();
    route.back();
    expect(route.place).toEqual({ view: 'today' });
  });
});
