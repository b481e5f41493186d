import {describe, expect, test} from 'vitest';
import {isFurniture} from '../../source/import/furniture.ts';

describe('isFurniture', () => {
  test.each([
    'Related: Ferry to run every ten minutes, council decides',
    'Read more: The bridge that never was',
    'Related stories',
    'More on this story',
    'Comments',
    'Comments (214)',
    '214 comments',
    'View all comments',
    'Join the conversation',
    'Share',
    'Share this article',
    'Share on Facebook',
    'Facebook | Twitter | WhatsApp | Email',
    'Follow us on Instagram',
    'Follow The Northport Courier on X and Facebook',
    'Sign up for our newsletter',
    'Subscribe to our daily briefing',
    'Sign up to First Edition, our free daily newsletter',
    'Get the best of the Courier delivered to your inbox every morning',
    'Advertisement',
    'ADVERTISEMENT',
    'Article continues below',
    'Skip past newsletter promotion',
    'We use cookies to improve your experience on our site.',
    'Photograph: Jo Okafor/The Courier',
    'Photo credit: Jo Okafor',
    'Jo Okafor/Getty Images',
    '© 2024 The Northport Courier. All rights reserved.',
    'Topics: bridges, harbour, transport',
    '4 min read',
  ])('%s', block => {
    expect(isFurniture(block)).toBe(true);
  });

  test.each([
    'Comments made by the mayor on Tuesday drew an angry reply from traders.',
    'Related parties must disclose their holdings under the new law.',
    'Read more books, the minister told pupils.',
    'Share prices fell by 4% after the announcement.',
    'Shares in the company fell.',
    'Advertisement of tobacco has been banned since 2003.',
    'Sign language interpreters will be present.',
    'Follow the money, he said.',
    '“Follow us on the march,” she told the crowd.',
    'We use less water than our parents did.',
    'We use what the sea gives us, he said, and nothing else.',
    'Photographs of the scene show a broken pier.',
    'Watch officers saw the ship at noon.',
    'Copyright law has not kept up.',
    'Topics ranged from bridges to bread.',
    'More stories than one can count are told about him.',
    'Save the harbour, the banner said.',
    'Support for the plan has grown.',
    'Subscribers said they had not been told.',
    'The figures were first published by Reuters.',
    'Like most traders, she depends on visitors.',
    'Register your boat by 1 May, or pay a fine.',
    'Print is not dead.',
    'Tweet by tweet, the story grew.',
    '',
  ])('is not: %s', block => {
    expect(isFurniture(block)).toBe(false);
  });

  test('is never a long paragraph, however it begins', () => {
    expect(isFurniture(`Related: ${'the council met again and '.repeat(20)}`)).toBe(false);
  });
});
