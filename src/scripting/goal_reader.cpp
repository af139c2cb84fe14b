// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The service org.plumbline.GoalReader, where a macro begins; idl/org/plumbline/XGoalReader.idl says what
// each method gives. Tables are shared with cells and panels: the same content is not understood twice.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/plumbline/XGoalReader.hpp>
#include <rtl/ref.hxx>

#include "calc/model_source.h"
#include "calc/office_words.h"
#include "quota/allocate.h"
#include "scripting/goal_table.h"
#include "scripting/refusal.h"
#include "smart/statement.h"

namespace plumbline::scripting {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;

class GoalReader : public cppu::WeakImplHelper2<org::plumbline::XGoalReader, css::lang::XServiceInfo> {
  public:
    GoalReader(Converter converter, const Words& words) : converter_(std::move(converter)), words_(words) {}

    Reference<org::plumbline::XGoalTable> SAL_CALL readTable(const Reference<css::frame::XModel>& document,
                                                             const Any& table,
                                                             const OUString& columns) override {
        return answered(self(), words_, [&] {
            const Reference<css::sheet::XSpreadsheetDocument> sheets(document, css::uno::UNO_QUERY);
            const calc::Document book(sheets, css::uno::UNO_QUERY);
            if (!book.is()) throw refused("script.document");
            const calc::Range range = rangeOf(book, table);
            if (!columns.isEmpty() && calc::isSingleCell(range)) throw refused("script.modelcell");
            auto shared = columns.isEmpty() ? calc::tableOf(book, range, ModelStore::Where::InPlace)
                                            : calc::tableByRules(book, range, calc::toUtf8(columns));
            return Reference<org::plumbline::XGoalTable>(
                new GoalTable(orRefuse(std::move(shared)), words_));
        });
    }

    Any SAL_CALL allocate(double total, const Any& basis, double step) override {
        return answered(self(), words_, [&] { return divided(total, basis, step, {}, {}, {}, 0); });
    }

    Any SAL_CALL allocateWithin(double total, const Any& basis, double step, const Any& held,
                                const Any& minimum, const Any& maximum, double overAssignment) override {
        return answered(self(), words_,
                        [&] { return divided(total, basis, step, held, minimum, maximum, overAssignment); });
    }

    Sequence<css::beans::NamedValue> SAL_CALL readStatement(const OUString& statement) override {
        return answered(self(), words_, [&] {
            const std::string text = calc::toUtf8(statement);
            const StatementReading read = plumbline::readStatement(text);
            const std::pair<const char*, Value> parts[] = {
                {"score", Value(read.score())},      {"s", Value(read.specific.holds)},
                {"m", Value(read.measurable.holds)}, {"t", Value(read.timeBound.holds)},
                {"owner", Value(read.owner.holds)},  {"baseline", Value(read.baseline.holds)},
                {"target", Value(read.target)},      {"unit", Value(read.unit)},
                {"deadline", Value(read.deadline)},  {"advice", Value(adviceFor(read, text))},
            };
            Sequence<css::beans::NamedValue> named(static_cast<sal_Int32>(std::size(parts)));
            css::beans::NamedValue* next = named.getArray();
            for (const auto& [name, value] : parts)
                *next++ = {OUString::createFromAscii(name), answerOf(value)};
            return named;
        });
    }

    OUString SAL_CALL getImplementationName() override { return "org.plumbline.comp.GoalReader"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("org.plumbline.GoalReader");
        return {&name, 1};
    }

  private:
    cppu::OWeakObject* self() { return this; }

    Any divided(double total, const Any& basis, double step, const Any& held, const Any& minimum,
                const Any& maximum, double overAssignment) {
        const NumberList shape = numbersOf(converter_, basis);
        AllocateInput input{total, shape.cells, step};
        input.held = numbersOf(converter_, held).cells;
        input.minimum = numbersOf(converter_, minimum).cells;
        input.maximum = numbersOf(converter_, maximum).cells;
        input.overAssignment = overAssignment;
        return shapedLike(shape, orRefuse(plumbline::allocate(input)));
    }

    Converter converter_;
    const Words& words_;
};

}  // namespace
}  // namespace plumbline::scripting

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* plumbline_GoalReader_get_implementation(
    com::sun::star::uno::XComponentContext* context,
    com::sun::star::uno::Sequence<com::sun::star::uno::Any> const&) {
    const plumbline::scripting::Converter converter(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.script.Converter", context),
        com::sun::star::uno::UNO_QUERY_THROW);
    return cppu::acquire(static_cast<cppu::OWeakObject*>(
        new plumbline::scripting::GoalReader(converter, plumbline::calc::officeWords(context))));
}
