/** The indicator that a question about a figure starts from. */
export const figureIndicators: Readonly<Record<string, string>> = {
  'zonder-plan': 'without_pip_overdue',
  'plan-op-tijd': 'pip_within_term_share',
  'duur-tot-plan': 'median_days_to_pip',
  intake: 'intake_started_share',
  taalles: 'lesson_started_share',
  leerroutes: 'route_share',
  doorstroom: 'funnel_stage_share',
  voldaan: 'completed_share',
  aantal: 'obliged_persons',
};

/** Address of the composer for one indicator or request, within the site. */
export function questionPath(slug: string, over: string): string {
  return `/gemeente/${slug}/vraag/?over=${over}`;
}

/** The link to the composer with the people and peers that a reader chose: "?groep=asiel&met=provincie". */
export function withChoice(link: string, choice: string): string {
  const [path = '', query = ''] = link.split('?');
  const over = new URLSearchParams(query).get('over') ?? '';
  return `${path}?over=${over}${choice.replace('?', '&')}`;
}
