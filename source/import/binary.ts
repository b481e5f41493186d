/** How binary files begin that may otherwise look like text. */
const signatures = ['%PDF-', 'PK\u0003\u0004', '\u001f\u008b'].map(signature =>
  Buffer.from(signature, 'latin1'),
);

/** Whether bytes begin like a PDF, a ZIP (an office document, an e-book) or a gzip. */
export const isBinarySignature = (bytes: Uint8Array): boolean =>
  signatures.some(signature => signature.equals(bytes.subarray(0, signature.length)));

/** How much to look at: a header, where one is, and enough to tell a rate by. */
const samples = [512, 65_536];
/** Text may quote terminal escapes, but not at this rate. */
const tooMany = 0.3;

/** Whether decoded text is mostly control characters: an archive, an executable. */
export const isMostlyControls = (text: string): boolean =>
  samples.some(length => {
    const sample = text.slice(0, length);
    const controls = sample.match(/[\p{Cc}--[\t\n\f\r]]/gv)?.length ?? 0;
    return controls > sample.length * tooMany;
  });
