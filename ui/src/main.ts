import { mount } from 'svelte';
import App from './App.svelte';
import { connect } from './api';
import './styles/index.css';

await connect();
const target = document.getElementById('app');
if (target) mount(App, { target });
