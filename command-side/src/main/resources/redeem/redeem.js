'use strict';
// The token is in the fragment, which no server ever sees; it leaves this page only when its owner confirms.
(() => {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') || '';
  const handover = document.body.dataset.handover;
  const status = document.getElementById('status');
  const form = document.getElementById('confirm');
  const email = document.getElementById('email');
  const learner = document.getElementById('learner');
  const button = form.querySelector('button');

  const say = text => {
    status.textContent = text;
    status.focus();
  };

  const answers = {
    WRONG_RECIPIENT: 'This seat is reserved for another e-mail address. Use the address that the invitation was sent to.',
    LINK_UNKNOWN: 'This link does not open a seat. Check that you opened all of it.',
    LINK_EXPIRED: 'This link has expired. Ask whoever invited you to send a new one.',
    LINK_CANCELLED: 'This link does not work any more. If you got a newer mail, use the link in that one.',
    LINK_ALREADY_REDEEMED: 'This link was used already; it works once.',
    LEARNER_ALREADY_HOLDS_SEAT: 'You have a seat of this course already.',
    TOO_MANY_REQUESTS: 'Too many attempts. Wait a moment and try again.'
  };

  // Whether an answer got lost: then the seat may be taken already, by nobody else.
  let lost = false;

  const mark = (input, text) => {
    document.getElementById(input.id + '-problem').textContent = text;
    if (text) {
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    } else {
      input.removeAttribute('aria-invalid');
    }
  };

  const done = text => {
    form.hidden = true;
    history.replaceState(null, '', location.pathname);
    say(text);
  };

  const refused = problem => {
    if (lost && problem.code === 'LINK_ALREADY_REDEEMED') {
      done('The seat is yours: an earlier try went through. You can close this page.');
      return;
    }
    const pointers = (problem.errors || []).map(error => error.pointer);
    if (pointers.includes('/learnerId')) {
      mark(learner, 'A learner id has letters, digits, dots, dashes and underscores.');
    }
    if (pointers.includes('/email')) {
      mark(email, 'This is not an e-mail address.');
    }
    if (pointers.length === 0 || pointers.includes('/token')) {
      say(answers[pointers.length ? 'LINK_UNKNOWN' : problem.code] || problem.detail || 'That did not work. Try again in a moment.');
    }
  };

  const confirmed = async event => {
    event.preventDefault();
    mark(learner, '');
    mark(email, '');
    if (!email.checkValidity()) {
      mark(email, 'Enter the e-mail address that the invitation was sent to.');
      return;
    }
    button.disabled = true;
    try {
      const body = { token, email: email.value.trim() };
      if (learner.value.trim()) {
        body.learnerId = learner.value.trim();
      }
      const answer = await fetch('redeem', {
        method: 'POST', credentials: 'omit', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body)
      });
      if (answer.ok) {
        done('The seat is yours. You can close this page.');
      } else {
        refused(await answer.json().catch(() => ({})));
        lost = lost || answer.status >= 500;
      }
    } catch (unreachable) {
      lost = true;
      say('The service cannot be reached. Try again in a moment; the link still works.');
    } finally {
      button.disabled = false;
    }
  };

  if (!token) {
    say('This link is not complete. Open all of the link in your mail, or copy it into the address bar.');
  } else if (handover) {
    say('You are being taken to the store.');
    location.replace(handover + '#token=' + encodeURIComponent(token));
  } else {
    form.hidden = false;
    form.addEventListener('submit', confirmed);
    email.focus();
  }
})();
