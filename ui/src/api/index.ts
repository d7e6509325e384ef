// The only place that talks to the shell.
export { api, use, type Api } from './client';
export { Failure } from './failure';
export { connect, hear } from './connect';
export { news } from './news';
export type * from './types';
