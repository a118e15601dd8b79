import { Journey } from './keystrokes.ts';
import { expect, sharedPageTest as test } from './watched.ts';

const title = '6. De inburgeraars kennen';

test('O1: which municipalities meet a request, do not, or are unknown: three groups with counts and dates', async ({
  page,
}) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menu('Ombudsman');
  await journey.point(page.getByRole('link', { name: title }));
  const group = (name: string) =>
    page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
  await journey.see(() => expect(group('Levert aantallen')).toContainText(/\d+ van de 31 gemeenten/));
  await expect(group('Levert niet')).toContainText(/\d+ van de 31 gemeenten/);
  await expect(group('Onbekend')).toContainText(/\d+ van de 31 gemeenten/);
  await expect(group('Levert aantallen').getByRole('listitem').first()).toContainText('30 september 2026');
  await expect(group('Onbekend')).toContainText('Grutterdam');
  await expect(page.locator('main')).toContainText('Deze oproep is uit 2018');
  journey.within('O1', { kliks: 4, seconds: 40 });
});

test('O1 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menuByKeyboard('Ombudsman');
  await journey.see(() => page.waitForURL('**/ombudsman/'));
  await journey.tabTo(page.getByRole('link', { name: title }));
  await journey.enter();
  await journey.see(() => expect(page.getByRole('heading', { name: 'Onbekend' })).toBeVisible());
  journey.within('O1 keyboard', { kliks: 4, seconds: 40 });
});

test('the delivery matrix filters by figure, state and province, and the address holds it', async ({
  page,
}) => {
  await page.goto('/levering/');
  await page.getByRole('combobox', { name: 'Cijfer' }).selectOption('without_pip');
  await expect(page.locator('.matrix thead th[data-head]:visible')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Stand' }).selectOption('niet-geleverd');
  await expect(page.locator('.matrix tbody tr:visible th')).toHaveText(['Roderveen']);
  await expect(page.getByRole('status')).toContainText('1 gemeente in beeld');
  await expect(page).toHaveURL('/levering/?cijfer=without_pip&stand=niet-geleverd');
  await page.locator('.matrix tbody tr:visible td:visible a').last().click();
  await expect(page).toHaveURL(/roderveen\/vraag\/\?over=\w+&doel=feit/);
  await expect(page.locator('[data-question="0"]')).toHaveValue(/Waarom ontbreekt/);
  await page.goto('/levering/?regio=Zeeland&stand=kapot');
  await expect(page.getByRole('status')).toContainText('stand=kapot');
  await expect(page.locator('.matrix tbody tr:visible th')).toHaveText([
    'Ganzedijk',
    'Grutterdam',
    'Rietkerke',
  ]);
  const cell = page.locator('.matrix tbody tr:visible').first().getByRole('link').first();
  await expect(cell).toHaveText('geleverd');
  await cell.click();
  await expect(page).toHaveURL('/gemeente/ganzedijk/#leveringen');
});
