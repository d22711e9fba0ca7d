// The desktop's build with the server that a setting names.
import { after, test } from 'node:test';
import { features } from './features.mjs';
import { shots } from './shots.mjs';
import { need } from './workbench.mjs';

const machine = { 'podfit.path': need('PODFIT_PROGRAM') };
const desktop = features(test, { name: 'desktop', vsix: 'podfit-universal.vsix', lens: true, machine, shot: shots('desktop') });
after(() => desktop.end());
