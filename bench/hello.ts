/*
What everything is measured against: the smallest useful Ink program, as its readme shows it and as
npm installs it (no bundle, React's development build). A key draws it anew.
*/

import {render, Text, useApp, useInput} from 'ink';
import {createElement, useState} from 'react';

function Hello() {
  const {exit} = useApp();
  const [count, setCount] = useState(0);
  useInput(input => {
    if (input === 'q') exit();
    else setCount(count + 1);
  });
  return createElement(Text, {color: 'green'}, `Hello, ${count} keys`);
}

render(createElement(Hello));
