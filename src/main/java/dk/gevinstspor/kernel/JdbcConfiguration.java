package dk.gevinstspor.kernel;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** How the kernel's values are stored: årsværk and money as numeric(19,4), a quarter as 2022-Q3. */
@Configuration(proxyBeanMethods = false)
class JdbcConfiguration extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        return List.of(
                WriteFte.INSTANCE,
                ReadFte.INSTANCE,
                WriteMoney.INSTANCE,
                ReadMoney.INSTANCE,
                WriteQuarter.INSTANCE,
                ReadQuarter.INSTANCE,
                WritePriceLevel.INSTANCE,
                ReadPriceLevel.INSTANCE);
    }

    @WritingConverter
    enum WriteFte implements Converter<Fte, BigDecimal> {
        INSTANCE;

        @Override
        public BigDecimal convert(Fte source) {
            return source.value();
        }
    }

    @ReadingConverter
    enum ReadFte implements Converter<BigDecimal, Fte> {
        INSTANCE;

        @Override
        public Fte convert(BigDecimal source) {
            return new Fte(source);
        }
    }

    @WritingConverter
    enum WriteMoney implements Converter<Money, BigDecimal> {
        INSTANCE;

        @Override
        public BigDecimal convert(Money source) {
            return source.thousands();
        }
    }

    @ReadingConverter
    enum ReadMoney implements Converter<BigDecimal, Money> {
        INSTANCE;

        @Override
        public Money convert(BigDecimal source) {
            return new Money(source);
        }
    }

    @WritingConverter
    enum WriteQuarter implements Converter<Quarter, String> {
        INSTANCE;

        @Override
        public String convert(Quarter source) {
            return source.toString();
        }
    }

    @ReadingConverter
    enum ReadQuarter implements Converter<String, Quarter> {
        INSTANCE;

        @Override
        public Quarter convert(String source) {
            return Quarter.valueOf(source);
        }
    }

    @WritingConverter
    enum WritePriceLevel implements Converter<PriceLevel, Integer> {
        INSTANCE;

        @Override
        public Integer convert(PriceLevel source) {
            return source.year();
        }
    }

    @ReadingConverter
    enum ReadPriceLevel implements Converter<Integer, PriceLevel> {
        INSTANCE;

        @Override
        public PriceLevel convert(Integer source) {
            return new PriceLevel(source);
        }
    }
}
