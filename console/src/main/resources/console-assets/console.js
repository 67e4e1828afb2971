// What pages can do beyond reading. Nothing here knows a rule or a figure: charts draw the table under them.
import {drawCharts} from './charts.js';

/** Folds the navigation away where there is little room. */
const menu = document.querySelector('.menu');
if (menu && matchMedia('(max-width: 50rem)').matches) {
    menu.open = false;
}

/** Lines to copy get a button. */
function copyable(root) {
    for (const block of root.querySelectorAll('[data-copy]:not([data-ready])')) {
        block.dataset.ready = '';
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'quiet';
        button.textContent = 'Copy';
        button.addEventListener('click', async () => {
            await navigator.clipboard.writeText(block.textContent.trim());
            button.textContent = 'Copied';
        });
        block.after(button);
    }
}

/** A file of rows is read here and put into its text area; it goes to the server as text. */
function files(root) {
    for (const input of root.querySelectorAll('input[type=file][data-into]:not([data-ready])')) {
        input.dataset.ready = '';
        input.addEventListener('change', async () => {
            const file = input.files[0];
            if (file) {
                document.getElementById(input.dataset.into).value = await file.text();
            }
        });
    }
}

function enliven(root) {
    copyable(root);
    files(root);
    drawCharts(root);
}

document.addEventListener('htmx:load', event => enliven(event.detail.elt.parentElement ?? document));
enliven(document);

/** Parts of pages that stay current listen for this; a tab that nobody looks at asks for nothing. */
setInterval(() => {
    if (document.visibilityState === 'visible') {
        document.body.dispatchEvent(new Event('live'));
    }
}, 5000);
