/* Writes the sample table of sample.py with libxlsxwriter, and prints the seconds of the clock and of the processor.
 *
 * usage: write_xlsx default|constant ROWS FILE
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static const char *columns[] = {"codice", "descrizione", "area", "settore", "rilevanza_esterna", "discrezionalita",
  "eventi_passati", "opacita", "complessita", "attuazione_misure", "somma", "media", "livello", "fonte"};
static const char *words[] = {"gestione", "controllo", "rilascio", "attività", "affidamento", "contributi", "verifica",
  "autorizzazione", "procedimento", "concessione", "personale", "patrimonio", "tributi", "edilizia", "servizi", "sanzioni"};
static char texts[4096][128];

/* Characters, as Python counts them. */
static size_t length(const char *text) {
  size_t count = 0;
  for (; *text; text++) count += (*text & 0xC0) != 0x80;
  return count;
}

static void make_texts(void) {
  for (uint32_t number = 0; number < 4096; number++) {
    uint32_t rest = (uint32_t)(number * 2654435761u);
    size_t total = 0;
    while (total < 56) {
      if (total > 0) strcat(texts[number], " ");
      strcat(texts[number], words[rest % 16]);
      total += length(words[rest % 16]) + 1;
      rest = rest >> 4 | rest << 28;
      rest ^= number;
    }
  }
}

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  const long rows = atol(arguments[2]);
  const double start = seconds(CLOCK_MONOTONIC), start_cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  make_texts();
  lxw_workbook_options options = {.constant_memory = strcmp(arguments[1], "constant") == 0};
  lxw_workbook *book = workbook_new_opt(arguments[3], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Valutazioni");
  lxw_format *two_decimals = workbook_add_format(book), *bold = workbook_add_format(book);
  format_set_num_format(two_decimals, "0.00");
  format_set_bold(bold);
  worksheet_set_column(sheet, 1, 1, 60, NULL);
  worksheet_set_column(sheet, 11, 11, 8, two_decimals);
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_autofilter(sheet, 0, 0, (lxw_row_t)rows, 13);
  for (lxw_col_t column = 0; column < 14; column++) worksheet_write_string(sheet, 0, column, columns[column], bold);
  for (long number = 0; number < rows; number++) {
    const lxw_row_t row = (lxw_row_t)(number + 1);
    char code[24], sector[8], area[2] = {"ABCDEFGHILM"[number % 11], 0};
    snprintf(code, sizeof code, "P%06ld", number + 1);
    snprintf(sector, sizeof sector, "S%02ld", number % 14 + 1);
    worksheet_write_string(sheet, row, 0, code, NULL);
    worksheet_write_string(sheet, row, 1, texts[number * 7919 % 4096], NULL);
    worksheet_write_string(sheet, row, 2, area, NULL);
    worksheet_write_string(sheet, row, 3, sector, NULL);
    long total = 0, power = 1;
    for (int place = 0; place < 6; place++, power *= 3) {
      const long score = (number / power + place) % 3 + 1;
      total += score;
      worksheet_write_number(sheet, row, (lxw_col_t)(4 + place), (double)score, NULL);
    }
    worksheet_write_number(sheet, row, 10, (double)total, NULL);
    worksheet_write_number(sheet, row, 11, (double)total / 6, NULL);
    worksheet_write_string(sheet, row, 12, total >= 14 ? "alto" : total >= 10 ? "medio" : "basso", NULL);
    worksheet_write_string(sheet, row, 13, "illustrativa", NULL);
  }
  if (workbook_close(book) != LXW_NO_ERROR) return 1;
  printf("%f %f\n", seconds(CLOCK_MONOTONIC) - start, seconds(CLOCK_PROCESS_CPUTIME_ID) - start_cpu);
  return 0;
}
