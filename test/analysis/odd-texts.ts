/** A text of an unusual kind, and what must hold of its analysis. */
export type OddText = {
  readonly kind: string;
  readonly text: string;
  /** Left out: English. */
  readonly language?: string;
  /** Speech between quotation marks, and turns of transcripts, in order. */
  readonly speeches: readonly string[];
  /** Those of them that only the context shows to be speech, and that may be missed. */
  readonly hidden?: readonly string[];
  /** Whoever may be said to have said something, by name or by the words that stand for them. */
  readonly speakers: readonly string[];
};

const paragraphs = (...all: readonly string[]): string => `${all.join('\n\n')}\n`;

export const texts: readonly OddText[] = [
  {
    kind: 'headlines in capitals',
    text: paragraphs(
      'MAYOR BROOK REFUSES TO SELL HARBOUR TO FOREIGN INVESTORS',
      '‘WE WILL NOT BE BOUGHT,’ SHE TELLS COUNCIL',
      'Ada Brook, the mayor of Aldermouth, said on Monday that the harbour would stay in public hands.',
      '“We will not be bought,” Brook told the council.',
    ),
    speeches: ['WE WILL NOT BE BOUGHT,', 'We will not be bought,'],
    speakers: ['Ada Brook', 'SHE'],
  },
  {
    kind: 'a hearing with names in capitals',
    text: paragraphs(
      'SMITH: Good morning, Governor. Did you sign the order?',
      'BROOK: I did not sign it. My deputy said “no” in March.',
      'SMITH: Did Mr. Dunn know?',
      'DUNN: I knew nothing about it.',
    ),
    speeches: [
      'Good morning, Governor. Did you sign the order?',
      'I did not sign it. My deputy said “no” in March.',
      'Did Mr. Dunn know?',
      'I knew nothing about it.',
    ],
    speakers: ['SMITH', 'BROOK', 'DUNN', 'Dunn'],
  },
  {
    kind: 'a deposition by questions and answers',
    text: paragraphs(
      'Q. Please state your name for the record.',
      'A. Carl Dunn.',
      'Q. Where were you on the night of March 4?',
      'A. I was at the harbour with Ada Brook. We left at ten.',
    ),
    speeches: [
      'Please state your name for the record.',
      'Carl Dunn.',
      'Where were you on the night of March 4?',
      'I was at the harbour with Ada Brook. We left at ten.',
    ],
    speakers: ['Q', 'A'],
  },
  {
    kind: 'a recording with times',
    text: paragraphs(
      'Ada Brook (00:12): We will not sell the harbour.',
      'Carl Dunn (01:40): The mayor is wrong about the money.',
      'MS. BROOK: Let me answer that.',
    ),
    speeches: [
      'We will not sell the harbour.',
      'The mayor is wrong about the money.',
      'Let me answer that.',
    ],
    speakers: ['Ada Brook', 'Carl Dunn', 'MS. BROOK'],
  },
  {
    kind: 'a live blog',
    text: paragraphs(
      '10:42 AM GMT',
      'Brook: ‘Nobody is for sale’',
      'Mayor Ada Brook has just left the town hall. “Nobody is for sale,” she told reporters on the steps.',
      '10:15 AM GMT',
      'Police close the bridge',
      'Officers closed the bridge after a lorry overturned, Sgt. Lee Park said.',
    ),
    speeches: ['Nobody is for sale', 'Nobody is for sale,'],
    speakers: ['Ada Brook', 'Lee Park', 'Brook', 'she'],
  },
  {
    kind: 'a list',
    text: [
      'Five things we learned in Aldermouth:',
      '',
      '- Ada Brook will not sell the harbour.',
      '- Carl Dunn, her deputy, wants to.',
      '- The council votes on Friday: expect a long night.',
      '- “It is a question of trust,” said Dunn.',
      '- Nothing was said about the school.',
      '',
    ].join('\n'),
    speeches: ['It is a question of trust,'],
    speakers: ['Carl Dunn'],
  },
  {
    kind: 'British quotation marks',
    text: paragraphs(
      '‘We shan’t be selling the harbour,’ said Ada Brook, the mayor. ‘It’s the town’s, and the workers’ children will have it after us.’',
      'Carl Dunn said the plan was ‘a shambles’ and that Brook had told him: ‘You can’t stop ’em, so join ’em.’',
      '‘When I asked her, she said “never” and walked off,’ Dunn added.',
    ),
    speeches: [
      'We shan’t be selling the harbour,',
      'It’s the town’s, and the workers’ children will have it after us.',
      'a shambles',
      'You can’t stop ’em, so join ’em.',
      'When I asked her, she said “never” and walked off,',
    ],
    speakers: ['Ada Brook', 'Carl Dunn'],
  },
  {
    kind: 'the same typed with straight marks',
    text: paragraphs(
      "'We shan't be selling the harbour,' said Ada Brook, the mayor. 'It's the town's, and the workers' children will have it after us.'",
      "Carl Dunn said the plan was 'a shambles' and that Brook had told him: 'You can't stop 'em, so join 'em.'",
      '\'When I asked her, she said "never" and walked off,\' Dunn added.',
    ),
    speeches: [
      "We shan't be selling the harbour,",
      "It's the town's, and the workers' children will have it after us.",
      'a shambles',
      "You can't stop 'em, so join 'em.",
      'When I asked her, she said "never" and walked off,',
    ],
    speakers: ['Ada Brook', 'Carl Dunn'],
  },
  {
    kind: 'an American speech over paragraphs',
    text: paragraphs(
      '"We waited all night. Nobody came.',
      '"Then the water rose," said Ada Brook, "and we left. Dunn called it \'an act of God.\'"',
    ),
    speeches: [
      'We waited all night. Nobody came.',
      'Then the water rose,',
      "and we left. Dunn called it 'an act of God.'",
    ],
    speakers: ['Ada Brook'],
  },
  {
    kind: 'quotes inside quotes',
    text: paragraphs(
      '“When I asked the mayor, she said, ‘Never in my life,’ and walked off,” Carl Dunn said.',
      "“He told me 'I am the law' and laughed,” Ada Brook said.",
    ),
    speeches: [
      'When I asked the mayor, she said, ‘Never in my life,’ and walked off,',
      "He told me 'I am the law' and laughed,",
    ],
    speakers: ['Carl Dunn', 'Ada Brook'],
  },
  {
    kind: 'scare quotes, names of ships and titles of works',
    text: paragraphs(
      'The so-called “harbour tax” has divided Aldermouth for years. A copy of “The Old Harbour” by Lena Moss stands in the town hall, and “Casablanca” was shown in the square on Sunday.',
      'The ship “Northern Star” came in at noon. Visitors were handed a leaflet marked “Private”.',
      'Ada Brook, whose first novel, “Salt,” won a prize, said she would not read from it.',
    ),
    speeches: [],
    speakers: ['Ada Brook'],
  },
  {
    kind: 'names with particles and initials',
    text: paragraphs(
      'Ursula von der Leyen met the family of Charles de Gaulle in Brussels. “We agreed on little,” said von der Leyen.',
      'The letters of Vincent van Gogh were read by W. H. Auden. “They are remarkable,” Auden said.',
    ),
    speeches: ['We agreed on little,', 'They are remarkable,'],
    speakers: ['Ursula von der Leyen', 'von der Leyen', 'W. H. Auden'],
  },
  {
    kind: 'names first in their sentences',
    text: paragraphs(
      'Brook said no. Dunn agreed. May left the room. Will Carter asked why the bridge was closed.',
      'Police said the bridge was closed. Officials refused to comment. “It is late,” Carter added.',
    ),
    speeches: ['It is late,'],
    speakers: ['Brook', 'Dunn', 'Will Carter', 'Carter', 'Police', 'Officials'],
  },
  {
    kind: 'a text without a capital',
    text: paragraphs(
      'ada brook, the mayor of aldermouth, said on monday that the harbour would stay in public hands. "we will not be bought," brook told the council.',
      'carl dunn, her deputy, was not there. "i was ill," dunn said later.',
    ),
    speeches: ['we will not be bought,', 'i was ill,'],
    speakers: ['ada brook', 'brook', 'carl dunn', 'dunn'],
  },
  {
    kind: 'hard-wrapped lines',
    text: [
      'Ada Brook, the mayor of Aldermouth, said on Monday that the',
      'harbour would stay in public hands. "We will not be',
      'bought," Brook told the council. "It is as simple',
      'as that."',
      '',
      'Carl Dunn, her deputy, was not there. He said he had been',
      '"very ill" for a week.',
      '',
    ].join('\n'),
    speeches: ['We will not be\nbought,', 'It is as simple\nas that.', 'very ill'],
    speakers: ['Ada Brook', 'Carl Dunn'],
  },
  {
    kind: 'a contract',
    text: paragraphs(
      'WHEREAS the Seller, Aldermouth Harbour Holdings Ltd., a company organised under the laws of England (hereinafter the “Seller”), and the Purchaser, Northern Docks plc (the “Purchaser”), wish to set out, subject to the terms and conditions of this Agreement and save as otherwise provided in Clause 4.2, the terms on which the “Assets” (as defined below) shall be transferred; and WHEREAS the Purchaser has represented to the Seller that it has obtained all consents, approvals and authorisations required by any “Competent Authority” in connection therewith; NOW, THEREFORE, the parties agree as follows.',
    ),
    speeches: [],
    speakers: ['the Purchaser', 'Purchaser', 'the parties'],
  },
  {
    kind: 'another language',
    text: paragraphs(
      'Die Bürgermeisterin von Aldermouth, Ada Brook, hat am Montag gesagt, dass der Hafen nicht verkauft werden soll. „Wir lassen uns nicht kaufen“, sagte Brook dem Stadtrat.',
    ),
    language: 'de',
    speeches: ['Wir lassen uns nicht kaufen'],
    speakers: [],
  },
  {
    kind: 'a novel',
    text: paragraphs(
      '‘You are late,’ said Mrs Finch.',
      '‘The train was late.’',
      '‘Trains are always late. Sit down.’',
      '‘Mr Vale,’ she said, ‘is dead.’',
    ),
    speeches: [
      'You are late,',
      'The train was late.',
      'Trains are always late. Sit down.',
      'Mr Vale,',
      'is dead.',
    ],
    speakers: ['Finch', 'Mrs Finch', 'she'],
  },
  {
    kind: 'an interview with labels in bold',
    text: paragraphs(
      'LENA MOSS ON RAIN',
      'THE HERALD: Your last novel took ten years. Why?',
      'LENA MOSS: I was slow. My editor, Peter Vale, told me to stop counting.',
      'That helped, in a way. I started again from the first page.',
      'THE HERALD: Did the mayor read it?',
      'MOSS: She says she did. “Too many boats,” she told me.',
    ),
    speeches: [
      'Your last novel took ten years. Why?',
      'I was slow. My editor, Peter Vale, told me to stop counting.',
      'That helped, in a way. I started again from the first page.',
      'Did the mayor read it?',
      'She says she did. “Too many boats,” she told me.',
    ],
    speakers: ['THE HERALD', 'HERALD', 'LENA MOSS', 'MOSS', 'Lena Moss', 'Peter Vale', 'She'],
  },
  {
    kind: 'a judgment',
    text: paragraphs(
      'The Court of Appeal held that an authority “may not alienate operational land”. Lord Justice Reed, with whom Lady Justice Finch agreed, said that the argument was “bold, but wrong”. The term “operational land” is defined in section 263.',
    ),
    speeches: ['may not alienate operational land', 'bold, but wrong'],
    hidden: ['may not alienate operational land'],
    speakers: [
      'Court of Appeal',
      'The Court of Appeal',
      'Lord Justice Reed',
      'Justice Reed',
      'Reed',
    ],
  },
  {
    kind: 'headlines in a row',
    text: paragraphs(
      'Brook: harbour ‘not for sale’ as Dunn quits',
      'Mayor Ada Brook: ‘We will vote’',
      '‘I never signed’, says Dunn',
    ),
    speeches: ['not for sale', 'We will vote', 'I never signed'],
    hidden: ['not for sale'],
    speakers: ['Brook', 'Ada Brook', 'Dunn'],
  },
  {
    kind: 'a column by somebody who says "I"',
    text: paragraphs(
      'I have known Ada Brook for years. “You worry too much,” she told me once, and she was right.',
      'When people ask me what the mayor wants, I say: “Ask the mayor.”',
    ),
    speeches: ['You worry too much,', 'Ask the mayor.'],
    speakers: ['Ada Brook', 'she', 'I'],
  },
  {
    kind: 'marks that nobody closes',
    text: paragraphs(
      'Ada Brook said: “We wait.',
      'Nobody spoke. The screen was 12" wide and the ’90s were over.',
      '“Go,” said Carl Dunn.',
    ),
    speeches: ['We wait.', 'Go,'],
    speakers: ['Ada Brook', 'Carl Dunn'],
  },
];
