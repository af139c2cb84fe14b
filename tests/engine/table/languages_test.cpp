// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Languages that are data only: Russian, Chinese, Korean, Indonesian, Swedish, Danish, Turkish, Czech.
#include <gtest/gtest.h>

#include "support/reading.h"
#include "typed/number_text.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

using testing::Reading;

TEST(Russian, aPlanWithRegionsTotalsAndALateRevision) {
    const Reading read({{"Регион", "Менеджер по продажам", "План продаж", "Факт продаж", "Отклонение"},
                        {"Север", "Анна Лис", 100, 90, -10},
                        {"Север", "Пётр Гай", 200, 150, -50},
                        {"Юг", "Олег Сом", 300, 330, 30},
                        {"Итого", nullptr, 600, 570, -30}});
    EXPECT_EQ(read.target("Анна Лис"), 100);
    EXPECT_EQ(read.target("Север"), 300);
    EXPECT_EQ(read.actual("Юг"), 330);
    EXPECT_EQ(read.alarms() - read.found(Rule::SeveralTops), 0u);
}

TEST(Russian, monthsQuartersAndOwners) {
    const Reading read({{"Сотрудник", "План январь", "Факт январь", "План февраль", "Факт февраль"},
                        {"Анна Лис", 10, 8, 20, 25},
                        {"Олег Сом", 30, 31, 40, nullptr}});
    EXPECT_EQ(read.target("Анна Лис"), 30);
    EXPECT_EQ(read.actual("Анна Лис"), 33);
    EXPECT_EQ(readPeriod("1 квартал 2025")->kind, PeriodKind::Quarter);
    EXPECT_EQ(readPeriod("IV кв. 2 кв")->number, 2);
    EXPECT_EQ(readPeriod("сентября 2025")->number, 9);
}

TEST(Russian, goalsWithWeightsAndStatus) {
    const Reading read(
        {{"Цель", "Ключевой результат", "Ответственный", "Вес", "Целевое значение", "Текущее значение"},
         {"Рост клиентской базы", "Новых клиентов за год", "Анна Лис", 40, 50, 20},
         {"Рост клиентской базы", "Повторных заказов", "Олег Сом", 60, 100, 90}});
    EXPECT_EQ(read.target("Повторных заказов"), 100);
    EXPECT_EQ(read.owner("Повторных заказов"), "Олег Сом");
    EXPECT_NEAR(read.progress("Рост клиентской базы"), 0.7, 1e-9);  // 0.4 × 0.4 + 0.6 × 0.9
}

TEST(Swedish, tasksWithOwnersAndAStatus) {
    const Reading read({{"ID", "Uppgift", "Ansvarig", "Mål", "Utfall", "Status"},
                        {1, "Ring kunder", "Anna Lind", 100, 90, "Pågår"},
                        {2, "Besök butiker", "Olof Berg", 20, 20, "Klart"},
                        {3, "Skriv offerter", "Anna Lind", 40, 10, "Ej påbörjad"}});
    EXPECT_EQ(read.target("Besök butiker"), 20);
    EXPECT_EQ(read.actual("Ring kunder"), 90);
    EXPECT_EQ(read.owner("Skriv offerter"), "Anna Lind");
}

TEST(Danish, aBudgetByRegion) {
    const Reading read({{"Region", "Sælger", "Budget", "Realiseret", "Afvigelse"},
                        {"Nord", "Anna Holm", 100, 90, -10},
                        {"Nord", "Bo Krag", 200, 150, -50},
                        {"Syd", "Ida Lund", 300, 330, 30},
                        {"I alt", nullptr, 600, 570, -30}});
    EXPECT_EQ(read.target("Nord"), 300);
    EXPECT_EQ(read.actual("Ida Lund"), 330);
}

TEST(Turkish, rowsAMonth) {
    const Reading read({{"Ay", "Satış_Danışmanı", "Araç_Grubu", "Hedef_Adet", "Gerçekleşen_Adet"},
                        {"2025-01", "Aylin Kaya", "Binek", 30, 28},
                        {"2025-01", "Aylin Kaya", "SUV", 18, 17},
                        {"2025-02", "Aylin Kaya", "Binek", 31, 30},
                        {"2025-02", "Aylin Kaya", "SUV", 17, 19}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Aylin Kaya"), 96);
    EXPECT_EQ(readPeriod("Şubat 2025")->number, 2);
}

TEST(Czech, planAndActual) {
    const Reading read({{"Oddělení", "Prodejce", "Plán", "Skutečnost", "Rozdíl"},
                        {"Sever", "Jan Novák", 100, 90, -10},
                        {"Jih", "Eva Malá", 50, 60, 10},
                        {"Celkem", nullptr, 150, 150, 0}});
    EXPECT_EQ(read.target("Jan Novák"), 100);
    EXPECT_EQ(read.actual("Jih"), 60);
    EXPECT_EQ(readPeriod("září 2025")->number, 9);
}

TEST(Chinese, headingsWithoutBlanksAndTotals) {
    const Reading read({{"区域", "销售员", "销售目标", "实际销售额", "完成率"},
                        {"北区", "张伟", 100, 90, 0.9},
                        {"北区", "李娜", 200, 150, 0.75},
                        {"南区", "王芳", 300, 330, 1.1},
                        {"合计", nullptr, 600, 570, 0.95}});
    EXPECT_EQ(read.target("张伟"), 100);
    EXPECT_EQ(read.target("北区"), 300);
    EXPECT_EQ(read.actual("王芳"), 330);
}

TEST(Chinese, monthsQuartersAndFullWidthDigits) {
    EXPECT_EQ(readPeriod("1月")->number, 1);
    EXPECT_EQ(readPeriod("２０２５年３月")->number, 3);
    EXPECT_EQ(readPeriod("２０２５年３月")->year, 2025);
    EXPECT_EQ(readPeriod("第一季度")->kind, PeriodKind::Quarter);
    EXPECT_EQ(readPeriod("2025年第2季度目标")->number, 2);
    EXPECT_EQ(readPeriod("2025年第2季度目标")->rest, "目标");
    EXPECT_EQ(readPeriod("一月目标")->rest, "目标");
    EXPECT_EQ(readPeriod("下半年")->kind, PeriodKind::Half);
    EXPECT_EQ(readPeriod("2025年")->kind, PeriodKind::Year);
    const Reading read({{"产品", "1月目标", "1月实际", "2月目标", "2月实际"},
                        {"椅子", 10, 8, 20, 25},
                        {"桌子", 30, 31, 40, nullptr}});
    EXPECT_EQ(read.target("椅子"), 30);
    EXPECT_EQ(read.actual("椅子"), 33);
}

TEST(Chinese, bracketsAndWidth) {
    const Reading read({{"负责人", "项目", "销售额（目标）", "销售额（实际）"},
                        {"张伟", "开设新店", 100, 90},
                        {"李娜", "培训员工", 200, 150}});
    EXPECT_EQ(read.target("开设新店"), 100);
    EXPECT_EQ(read.actual("培训员工"), 150);
    EXPECT_EQ(read.owner("培训员工"), "李娜");
}

TEST(Korean, headingsGluedOrNot) {
    const Reading read({{"부서", "영업사원", "매출목표", "매출 실적", "달성률"},
                        {"영업1팀", "김철수", 100, 90, 0.9},
                        {"영업1팀", "이영희", 200, 150, 0.75},
                        {"영업2팀", "박민수", 300, 330, 1.1},
                        {"합계", nullptr, 600, 570, 0.95}});
    EXPECT_EQ(read.target("김철수"), 100);
    EXPECT_EQ(read.target("영업1팀"), 300);
    EXPECT_EQ(read.actual("박민수"), 330);
}

TEST(Korean, periods) {
    EXPECT_EQ(readPeriod("1분기 목표")->kind, PeriodKind::Quarter);
    EXPECT_EQ(readPeriod("2025년 3월")->number, 3);
    EXPECT_EQ(readPeriod("2025년 3월")->year, 2025);
    EXPECT_EQ(readPeriod("상반기")->number, 1);
}

TEST(Indonesian, aPlanWithMonthsAndTotals) {
    const Reading read({{"Wilayah", "Tenaga penjual", "Target penjualan", "Realisasi penjualan", "Selisih"},
                        {"Utara", "Budi Santoso", 100, 90, -10},
                        {"Utara", "Siti Aminah", 200, 150, -50},
                        {"Selatan", "Agus Wijaya", 300, 330, 30},
                        {"Jumlah", nullptr, 600, 570, -30}});
    EXPECT_EQ(read.target("Siti Aminah"), 200);
    EXPECT_EQ(read.target("Utara"), 300);
    EXPECT_EQ(readPeriod("Agustus 2025")->number, 8);
    EXPECT_EQ(readPeriod("Triwulan 2")->kind, PeriodKind::Quarter);
}

TEST(Indonesian, indicatorsWithUnits) {
    const Reading read({{"Sasaran", "Indikator kinerja", "Satuan", "Target", "Capaian", "Penanggung jawab"},
                        {"Pelayanan yang baik", "Keluhan yang selesai", "kasus", 50, 20, "Budi Santoso"},
                        {"Pelayanan yang baik", "Pegawai yang dilatih", "orang", 100, 90, "Siti Aminah"}});
    EXPECT_EQ(read.target("Pegawai yang dilatih"), 100);
    EXPECT_EQ(read.owner("Pegawai yang dilatih"), "Siti Aminah");
    EXPECT_EQ(read.parentOf("Keluhan yang selesai"), "Pelayanan yang baik");
}

TEST(Numbers, asTheseLanguagesTypeThem) {
    EXPECT_EQ(readNumberText("1,5 млн").value, 1.5e6);
    EXPECT_EQ(readNumberText("250 тыс. руб.").value, 250000);
    EXPECT_EQ(readNumberText("3万").value, 30000);
    EXPECT_EQ(readNumberText("1.2亿").value, 1.2e8);
    EXPECT_EQ(readNumberText("１２０").value, 120);
    EXPECT_EQ(readNumberText("500만").value, 5e6);
    EXPECT_EQ(readNumberText("Rp 1.500.000").value, 1500000);
    EXPECT_EQ(readNumberText("2,5 juta").value, 2.5e6);
}

}  // namespace
}  // namespace plumbline
