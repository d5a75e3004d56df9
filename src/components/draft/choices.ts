// Choices of fields that several kinds of files have.

export const coverages = [
  { value: '', label: '表にある部だけ' },
  { value: 'mayor', label: '市長部局のすべて（教育委員会や議会は載っていない）' },
  { value: 'all', label: '市区町村のすべて' },
] as const;

export const fidelities = [
  { value: 'full', label: '資料の言葉のまま' },
  { value: 'summary', label: '編集者の言葉による要約' },
] as const;

export const FIDELITY_HELP =
  '表や文をそのまま載せるなら「資料の言葉のまま」。載せることを許された資料だけです。言い換えて書くなら「要約」';

export const partsOfYear = [
  { value: '', label: '一年' },
  { value: 'first', label: '上半期' },
  { value: 'second', label: '下半期' },
] as const;
