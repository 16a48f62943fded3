import './styles/page.css';
import { render } from 'preact';
import { Page } from './page.tsx';
import { followTexts } from './state/check.ts';
import { followLaw } from './state/law.ts';
import { followRegulation } from './state/question.ts';
import { load } from './state/regulations.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no place to stand');
render(<Page />, root);
followTexts();
followRegulation();
followLaw();
void load();
