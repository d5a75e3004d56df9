// H27x: the stages of a reorganization, and which facts belong to which stage.
import { error } from '../message.ts';
import { choice, key, named, say } from '../words.ts';

export const stages = {
  H270: error<{ both: boolean }>({
    title: '状態のない改正',
    message: ({ both }) =>
      both
        ? say`${key('status')} と ${key('stages')} の両方が書かれています。`
        : say`改正の状態（${key('status')} か ${key('stages')}）がありません。`,
    hint: ({ both }) =>
      both
        ? say`${key('stages')} に書けば、${key('status')} は要りません。${key('status')} の行を消してください。`
        : say`段階が一つなら ${key('status')} に ${choice('status', 'planned', '予定')}、${choice('status', 'decided', '議決済み')}、${choice('status', 'in force', '施行')} のどれかを、いくつもあれば ${key('stages')} に書いてください。`,
    explanation:
      '改正がどこまで進んだかは、段階が一つなら status に、予定・議決・施行と進んだなら stages に、古いものから順に書きます。',
    example: {
      wrong: 'status: in force\nstages: [{ status: planned, on: 2026-10-05 }, { status: in force }]',
      right: 'stages: [{ status: planned, on: 2026-10-05 }, { status: in force }]',
    },
  }),
  H271: error<{ status: string; before: string }>({
    title: '順の違う段階',
    message: ({ status, before }) =>
      status === before
        ? `「${status}」の段階が二つ書かれています。`
        : `「${status}」の段階が、「${before}」の後に書かれています。`,
    hint: ({ status, before }) =>
      status === before
        ? say`一つにまとめてください。日付は、初めにその段階になった日を書きます。延期や繰り上げで施行期日が変わったのなら、変わる前の段階と変わった後の段階のどちらにも、${named('施行期日', 'effective')}を書きます。`
        : say`${choice('status', 'planned', '予定')}、${choice('status', 'decided', '議決済み')}、${choice('status', 'in force', '施行')} の順に並べてください。${choice('status', 'postponed', '延期')} は施行より前に、${choice('status', 'withdrawn', '取りやめ')} は最後に書きます。`,
    explanation:
      '段階は、予定、議決、施行の順に、それぞれ一度だけ書きます。飛ばした段階は書きません。施行期日が変わったときだけ、同じ段階を、新しい施行期日（effective）とともにもう一度書きます。',
    example: {
      wrong: 'stages: [{ status: decided, on: 2026-12-18 }, { status: planned, on: 2026-10-05 }]',
      right: 'stages: [{ status: planned, on: 2026-10-05 }, { status: decided, on: 2026-12-18 }]',
    },
  }),
  H272: error<{ status: string; on: string; before: string; beforeOn: string }>({
    title: '前の段階より早い日付',
    message: ({ status, on, before, beforeOn }) =>
      `「${status}」の日付（${on}）が、その前の段階「${before}」の日付（${beforeOn}）より早くなっています。`,
    hint: () => '二つの日付を、資料で確かめてください。分からない日付は書かずにおきます。',
    explanation:
      '予定は議決より前に、議決は施行より前にあります。後の段階の日付は、前の段階の日付より早くなりません。',
    example: {
      wrong: 'stages: [{ status: planned, on: 2026-10-05 }, { status: decided, on: 2026-09-18 }]',
      right: 'stages: [{ status: planned, on: 2026-10-05 }, { status: decided, on: 2026-12-18 }]',
    },
  }),
  H273: error<{ key: string; stage: string; known: readonly string[] }>({
    title: '改正にない段階',
    message: ({ key: field, stage }) =>
      say`${key(field)} に「${choice('status', stage)}」とありますが、この改正にその段階はありません。`,
    hint: ({ key: field, stage, known }) =>
      say`${key('stages')} に「${choice('status', stage)}」の段階を加えるか、この ${key(field)} を消してください。いま書かれている段階は ${known.join('、')} です。`,
    explanation:
      '変更の since（初めて現れた段階）と until（落とされた段階）には、その改正の stages にある段階を書きます。置かれた組織の期限（当分の間、など）は、until: { words: 当分の間 } の形で書きます。',
    example: {
      wrong: 'status: planned\nchanges:\n  - establish: 産業部/企業誘致課\n    until: decided',
      right:
        'stages: [{ status: planned }, { status: decided, on: 2026-12-18 }]\nchanges:\n  - establish: 産業部/企業誘致課\n    until: decided',
    },
  }),
  H274: error<{ since: string; until: string }>({
    title: 'どの段階にもない変更',
    message: ({ since, until }) =>
      `この変更は「${since}」で現れ、「${until}」で落とされたとあり、どの段階にもありません。`,
    hint: () =>
      say`${key('since')}（初めて現れた段階）は、${key('until')}（落とされた段階）より前の段階です。どちらかを直してください。`,
    explanation:
      '議決で加わり、施行の前に落とされた変更は、since: decided と until: in force の両方を書きます。',
    example: { wrong: 'since: decided\nuntil: decided', right: 'since: decided\nuntil: in force' },
  }),
  H275: error<Record<string, never>>({
    title: '施行され、取りやめになった改正',
    message: () =>
      say`${choice('status', 'in force', '施行')} と ${choice('status', 'withdrawn', '取りやめ')} の両方が書かれています。`,
    hint: () =>
      say`施行されたなら ${choice('status', 'withdrawn', '取りやめ')} を、取りやめになったなら ${choice('status', 'in force', '施行')} を消してください。施行されたあとで元に戻したのなら、別の改正として書きます。`,
    explanation: '取りやめは、施行されずに終わったことを言います。',
    example: {
      wrong: 'stages: [{ status: in force, on: 2026-04-01 }, { status: withdrawn, on: 2026-06-01 }]',
      right: 'stages: [{ status: decided, on: 2026-03-20 }, { status: withdrawn, on: 2026-03-28 }]',
    },
  }),
  H276: error<{ date: string; known: readonly string[] }>({
    title: '予定の改正のない案の組織図',
    message: ({ date }) => `${date}の組織図は案ですが、その日の予定の改正がありません。`,
    hint: ({ known }) =>
      say`その日を${named('施行期日', 'effective')}とする改正を書いてください。${known.length > 0 ? `予定や議決の改正があるのは ${known.join('、')} です。` : ''}日付を書き違えていないかも確かめてください。`,
    explanation:
      '日付がまだ来ていない組織図と、stage を書いた組織図は、案の図です。案の図は、その日の予定の改正から導いた図と照らし合わせます。',
  }),
  H277: error<{ date: string; name: string }>({
    title: '施行された図と同じ名前の案',
    message: ({ date }) => `${date}には施行された改正があるので、案の組織図をこの名前では残せません。`,
    hint: ({ name }) =>
      say`ファイルの名前を ${name}.yaml に変えてください。施行された図なら、${key('stage')} の行を消します。`,
    explanation:
      '施行されると、その日のアドレスには施行された組織図が載ります。案の図を残すときは、名前の終わりに -plan を付けると、別のアドレスに載ります。',
  }),
  H278: error<{ said: string; effective: string }>({
    title: '改正と違う、終わりの段階の施行期日',
    message: ({ said, effective }) =>
      `段階に書かれた終わりの施行期日（${said}）が、改正の施行期日（${effective}）と違います。`,
    hint: () =>
      say`施行期日が変わったのなら、改正の${named('施行期日', 'effective')}を新しい日に直し、変わった段階にも新しい日を書いてください。ファイルの名前は変えません。`,
    explanation:
      '施行が延期されたり繰り上げられたりしたら、変わる前の施行期日を前の段階に、新しい施行期日を、変わったことを述べる段階と、改正の施行期日（effective）に書きます。',
    example: {
      wrong:
        'effective: 2027-04-01\nstages:\n  - { status: decided, on: 2026-12-18, effective: 2027-04-01 }\n  - { status: decided, on: 2027-03-10, effective: 2027-07-01 }',
      right:
        'effective: 2027-07-01\nstages:\n  - { status: decided, on: 2026-12-18, effective: 2027-04-01 }\n  - { status: decided, on: 2027-03-10, effective: 2027-07-01 }',
    },
  }),
} as const;
