import { mount } from 'svelte';
import { connect } from '../api';
import Capture from './Capture.svelte';

await connect();
const target = document.getElementById('app');
if (target) mount(Capture, { target });
