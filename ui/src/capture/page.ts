import { mount } from 'svelte';
import { connect, hear } from '../api';
import Capture from './Capture.svelte';

await connect();
await hear();
const target = document.getElementById('app');
if (target) mount(Capture, { target });
