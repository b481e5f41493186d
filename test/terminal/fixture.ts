/*
A small program that holds the terminal as the reader does, for the tests to look at from outside:
it shows the events that it hears, and ends in all the ways in which a program can end.
*/

import {render, Text, useApp} from 'ink';
import {createElement} from 'react';
import {keyName} from '../../source/model/key.ts';
import {backgroundOf} from '../../source/terminal/colors.ts';
import {edit} from '../../source/terminal/editor.ts';
import {onEnding} from '../../source/terminal/ending.ts';
import type {InputEvent} from '../../source/terminal/events.ts';
import type {Holders} from '../../source/terminal/handover.ts';
import {InkStdin} from '../../source/terminal/ink-stdin.ts';
import {createInput, openTerminal} from '../../source/terminal/input.ts';
import {createModes, queryBackground} from '../../source/terminal/modes.ts';
import {suspend} from '../../source/terminal/suspend.ts';

const heard: string[] = [];
let suspendTerminal: Holders['suspendTerminal'] = callback => callback();

function Face() {
  suspendTerminal = useApp().suspendTerminal;
  return createElement(Text, null, `heard: ${heard.join(' ')}`);
}

const commands: Readonly<Record<string, () => void>> = {
  q: () => quit(),
  z: () => void suspend(holders).then(() => hear('resumed')),
  v: () =>
    void edit(holders, {file: import.meta.filename, line: 7, descriptor}).then(said =>
      hear(`edited:${said}`),
    ),
  m: () => modes.setMouse(false),
  E: () => {
    throw new Error('thrown on purpose');
  },
  R: () => void Promise.reject(new Error('rejected on purpose')),
};

function hear(text: string): void {
  heard.push(text);
  app.rerender(createElement(Face));
}

function onEvent(event: InputEvent): void {
  if (event.kind === 'mouse') hear(`${event.action}:${event.column},${event.row}`);
  else if (event.kind === 'paste') hear(`paste:${event.text}`);
  else if (event.kind === 'reply') {
    hear(event.reply.kind === 'background' ? backgroundOf(event.reply.color) : event.reply.kind);
  } else {
    hear(keyName(event.key));
    commands[keyName(event.key)]?.();
  }
}

const terminal = openTerminal();
if (terminal === null) throw new Error('no terminal');
const {stream, descriptor} = terminal;
const input = createInput(stream, {onEvent, onEnd: () => process.exit(0)});
const modes = createModes(process.stdout, true);
const holders: Holders = {input, modes, suspendTerminal: callback => suspendTerminal(callback)};

const app = render(createElement(Face), {
  stdin: new InkStdin(),
  alternateScreen: true,
  exitOnCtrlC: false,
  interactive: true,
});
const stopWatching = onEnding({
  restore() {
    modes.leave();
    app.unmount();
    input.pause();
  },
  report: error => console.error(`fixture: ${error instanceof Error ? error.message : error}`),
});
input.resume();
modes.enter();
queryBackground(process.stdout, process.env.TERM);

function quit(): void {
  stopWatching();
  modes.leave();
  app.unmount();
  input.pause();
  stream.destroy();
}
